package org.broadsheet.text.plain;

/**
 * What one pass over a text finds of the chars that a repair may concern. Most texts have none, so
 * most repairs need not look at them.
 */
final class Traces {
  /** A shorter run without a blank is not a blob. */
  private static final int LONG_RUN = 60;

  private static final String BASE64 = ";base64,";

  /** The code pages of {@link Encodings} of which two neighbours may be bytes of UTF-8. */
  private int pages;

  private boolean hasControls;
  private boolean hasOddBlanks;
  private boolean hasMarks;
  private boolean hasCode;
  private boolean hasLines;

  private Traces() {}

  static Traces of(String text) {
    var traces = new Traces();
    traces.read(text);
    return traces;
  }

  private void read(String text) {
    int blank = -1;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c <= ' ') {
        hasCode |= i - blank > LONG_RUN;
        hasLines |= c == '\n' || c == '\r';
        blank = i;
      } else if (c >= 0x80) {
        readOther(c, i + 1 < length ? text.charAt(i + 1) : ' ');
        blank = i;
      } else if (c == '<' || c == '&') {
        hasMarks = true;
      } else if (c == '{' || (c == ';' && text.startsWith(BASE64, i))) {
        hasCode = true;
      }
    }
    hasCode |= length - blank > LONG_RUN;
  }

  private void readOther(char c, char next) {
    pages |= next < 0x80 ? 0 : CodePage.startsPair(c, next);
    hasControls |= c < 0xA0;
    hasOddBlanks |= Blanks.isCandidate(c);
  }

  boolean mayBeMisread() {
    return pages != 0 || hasControls;
  }

  boolean hasOddBlanks() {
    return hasOddBlanks;
  }

  /** Whether it has a {@code <} or an {@code &}. */
  boolean hasMarks() {
    return hasMarks;
  }

  /** Whether it has a brace, or a run of chars that is longer than a word. */
  boolean hasCode() {
    return hasCode;
  }

  boolean hasLines() {
    return hasLines;
  }
}
