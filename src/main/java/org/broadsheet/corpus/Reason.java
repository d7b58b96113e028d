package org.broadsheet.corpus;

import java.util.Locale;

/** Why a record is rejected. */
public enum Reason {
  /** It does not follow the format of its file. */
  MALFORMED_RECORD,
  /** It has no text, or only blanks. */
  MISSING_TEXT,
  /** It has no outlet, and no default is given. */
  MISSING_OUTLET,
  /** Its date is in an unknown format or out of range. */
  BAD_DATE,
  /** Another record has the same id and a smaller content hash. */
  DUPLICATE_ID,
  /** Its bytes are not UTF-8. */
  INVALID_ENCODING,
  /** It is longer than --max-article-chars. */
  TOO_LONG,
  /** The file ended early, or could not be opened. */
  UNREADABLE_FILE;

  /** The published word, such as {@code missing_text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
