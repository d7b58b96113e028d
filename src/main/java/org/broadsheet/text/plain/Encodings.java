package org.broadsheet.text.plain;

/**
 * Restores a text that was read in a wrong encoding: UTF-8 that was read as a code page of one byte
 * a character (“donâ€™t”), and Windows-1252 that was read as Latin-1, which leaves C1 controls.
 *
 * <p>A text is only repaired where it decodes as a whole. A text that shows such characters as an
 * example has others that do not decode, or names an encoding.
 */
final class Encodings {
  private static final int MOST_ROUNDS = 3;

  /** Whether a text speaks of encodings, and may show what they do to it. */
  private static final Topic TOPIC =
      new Topic(
          "utf-8",
          "utf8",
          "unicode",
          "latin-1",
          "latin1",
          "iso-8859",
          "mojibake",
          "cp1252",
          "windows-1252",
          "charset");

  private Encodings() {}

  static String repaired(String text) {
    String decoded = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String before = decoded;
      String after = decoded(before);
      if (after.equals(before)) {
        break;
      }
      decoded = after;
    }
    String whole = Controls.asWindows1252(decoded);
    return whole.equals(text) || TOPIC.isOf(text) ? text : whole;
  }

  /** Decodes once more, by the first code page by which the text decodes. */
  private static String decoded(String text) {
    for (CodePage page : CodePage.ALL) {
      Misreading misreading = Misreading.of(text, page);
      if (misreading.isCertain()) {
        return misreading.decoded();
      }
    }
    return Controls.isIn(text) ? withRunsDecoded(text) : text;
  }

  /**
   * Decodes the runs beyond ASCII that have a C1 control and decode whole: a quotation within a
   * text that is right otherwise.
   */
  private static String withRunsDecoded(String text) {
    var decoded = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) >= 0x80) {
        end++;
      }
      String run = text.substring(at, end);
      Misreading misreading = Misreading.of(run, CodePage.ALL.get(0));
      decoded.append(Controls.isIn(run) && misreading.isWhole() ? misreading.decoded() : run);
      while (end < text.length() && text.charAt(end) < 0x80) {
        decoded.append(text.charAt(end++));
      }
      at = end;
    }
    return decoded.toString();
  }
}
