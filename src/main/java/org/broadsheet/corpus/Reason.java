package org.broadsheet.corpus;

import java.util.Locale;

/** Why a record is no article of the corpus. */
public enum Reason {
  /** It is not what its file's format asks for. */
  MALFORMED_RECORD,
  /** It has no text, or nothing but blanks. */
  MISSING_TEXT,
  /** It names no outlet, and no default was given. */
  MISSING_OUTLET,
  /** Its date is in no form that feeds use. */
  BAD_DATE,
  /** Another record has the same id, and the smaller content hash. */
  DUPLICATE_ID,
  /** Its bytes are not UTF-8. */
  INVALID_ENCODING,
  /** It is longer than --max-article-chars. */
  TOO_LONG,
  /** The file broke off, or could not be opened. */
  UNREADABLE_FILE;

  /** As published, such as {@code missing_text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
