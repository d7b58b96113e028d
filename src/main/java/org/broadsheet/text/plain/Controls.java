package org.broadsheet.text.plain;

import java.nio.charset.Charset;

/** C1 controls, which no text needs: they are bytes of Windows-1252 that were read as Latin-1. */
final class Controls {
  private static final char FIRST = '\u0080';
  private static final char LAST = '\u009F';
  private static final char NEXT_LINE = '\u0085';
  private static final char UNDEFINED = '\uFFFD';
  private static final String CHARACTERS = characters();

  private Controls() {}

  /** The text with the characters that were meant; as it is if one of them is not defined. */
  static String asWindows1252(String text) {
    int controls = 0;
    int nextLines = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        controls++;
        nextLines += c == NEXT_LINE ? 1 : 0;
        if (CHARACTERS.charAt(c - FIRST) == UNDEFINED || !isLikely(text, i)) {
          return text;
        }
      }
    }
    return controls == 0 ? text : replaced(text, controls == nextLines && text.indexOf('\n') < 0);
  }

  /** Whether a text has a C1 control. */
  static boolean isIn(String text) {
    return text.chars().anyMatch(c -> isControl((char) c));
  }

  /**
   * What lenient decoders leave of UTF-8 is not Windows-1252: controls after a letter that leads a
   * sequence, and the control for the euro sign without a figure.
   */
  private static boolean isLikely(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    if (text.charAt(at) == FIRST) {
      return Character.isDigit(before)
          || Character.isDigit(after)
          || (before == ' ' && after <= ' ');
    }
    return "ÂÃâ".indexOf(before) < 0;
  }

  /** Where a text has no other line ends, a next-line control between words is one. */
  private static String replaced(String text, boolean mayEndLines) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (isControl(chars[i])) {
        chars[i] = mayEndLines && endsLine(text, i) ? '\n' : CHARACTERS.charAt(chars[i] - FIRST);
      }
    }
    return new String(chars);
  }

  private static boolean endsLine(String text, int at) {
    return at > 0
        && ".!?".indexOf(text.charAt(at - 1)) >= 0
        && at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at + 1));
  }

  private static boolean isControl(char c) {
    return c >= FIRST && c <= LAST;
  }

  private static String characters() {
    byte[] bytes = new byte[LAST - FIRST + 1];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (FIRST + i);
    }
    String decoded = new String(bytes, Charset.forName("windows-1252"));
    var characters = new StringBuilder(decoded);
    for (int i = 0; i < characters.length(); i++) {
      if (isControl(characters.charAt(i))) {
        characters.setCharAt(i, UNDEFINED);
      }
    }
    return characters.toString();
  }
}
