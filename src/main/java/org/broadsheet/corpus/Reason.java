package org.broadsheet.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a record is rejected. */
public enum Reason {
  /** It does not follow the format of its file. */
  MALFORMED_RECORD,
  /** The source has withdrawn it, as NewsAPI's {@code [Removed]} says. */
  REMOVED,
  /** It has no text, or only blanks. */
  MISSING_TEXT,
  /** It has no outlet, and no default is given. */
  MISSING_OUTLET,
  /** Its date is in an unknown format or out of range. */
  BAD_DATE,
  /** Its bytes are not UTF-8. */
  INVALID_ENCODING,
  /** It is longer than --max-article-chars. */
  TOO_LONG,
  /** The file ended early, or could not be opened. */
  UNREADABLE_FILE;

  /** The reason of a published word. */
  public static Optional<Reason> ofWord(String word) {
    return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
  }

  /**
   * Whether the record is damaged, so that it counts toward {@code --max-rejected-share}. A feed
   * may deliver any number of the other records.
   */
  public boolean isDamage() {
    return this != REMOVED;
  }

  /** The published word, such as {@code missing_text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
