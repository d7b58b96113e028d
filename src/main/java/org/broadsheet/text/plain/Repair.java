package org.broadsheet.text.plain;

import java.util.Locale;

/** What is done to a delivered text to make it plain, in the order in which it is done. */
public enum Repair {
  /** Characters that a wrong encoding had changed are restored. */
  ENCODING,
  /** Tags are removed and character references are resolved. */
  MARKUP,
  /** Encoded data, JSON-LD, scripts and style sheets are removed. */
  BLOBS,
  /** Invisible characters are removed; blanks of an odd width are ordinary blanks. */
  BLANKS,
  /** Words that a hyphen at the end of a line had divided are joined. */
  HYPHENS,
  /** Lines that were broken at a fixed width are joined. */
  LINES;

  /** The published word, such as {@code encoding}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
