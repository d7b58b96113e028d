package org.broadsheet.corpus;

/** Text that any reader of a CSV file can read: without control characters and lone surrogates. */
public final class PrintableText {
  private static final int EXCERPT = 200;
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  /**
   * Zero-width space, word joiner, and the byte order mark, which stands where files were joined.
   */
  private static final String WITHOUT_WIDTH = "\u200B\u2060\uFEFF";

  /** Narrow no-break space. By Unicode's word rules it would join two words. */
  private static final char NARROW_BLANK = '\u202F';

  private static final char REPLACEMENT = '\uFFFD';

  private PrintableText() {}

  /** The text trimmed and on one line. Control characters and line breaks become blanks. */
  public static String line(String text) {
    String line = readable(text, false);
    int start = 0;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  /** Whether a text has only invisible characters. */
  public static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isBlank((char) c));
  }

  /** White space of all scripts, control characters, and marks without width. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || WITHOUT_WIDTH.indexOf(c) >= 0;
  }

  /**
   * The text with its tabs and line breaks. Other control characters and narrow no-break spaces
   * become blanks.
   */
  public static String lines(String text) {
    return readable(text, true);
  }

  /** The first 200 characters (code points) of a record, on one line. */
  public static String excerpt(String text) {
    int end = Math.min(text.length(), 2 * EXCERPT);
    String line = readable(text.substring(0, end), false);
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT));
  }

  private static String readable(String text, boolean keepLines) {
    char[] chars = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char plain = replacement(text, i, keepLines);
      if (plain != c) {
        chars = chars == null ? text.toCharArray() : chars;
        chars[i] = plain;
      }
    }
    return chars == null ? text : new String(chars);
  }

  private static char replacement(String text, int i, boolean keepLines) {
    char c = text.charAt(i);
    if (c == NARROW_BLANK) {
      return ' ';
    }
    if (Character.isISOControl(c)) {
      return keepLines && (c == '\n' || c == '\r' || c == '\t') ? c : ' ';
    }
    if (!keepLines && (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR)) {
      return ' ';
    }
    return Character.isSurrogate(c) && !isHalfOfPair(text, i) ? REPLACEMENT : c;
  }

  private static boolean isHalfOfPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
