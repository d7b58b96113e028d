package org.broadsheet.boilerplate;

/** Folds a text to lower case, straight quotes and plain blanks. */
final class FoldedText {
  private FoldedText() {}

  /** The folded text; each char keeps its place. */
  static String of(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      chars[i] = c < 0x80 ? foldedAscii(c) : foldedOther(c);
    }
    return new String(chars);
  }

  private static char foldedAscii(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c + 32);
    }
    return c == '\t' ? ' ' : c;
  }

  private static char foldedOther(char c) {
    return switch (c) {
      case '‘', '’', 'ʼ' -> '\'';
      case '“', '”', '„' -> '"';
      case '\u00A0', '\u3000', '\u2009' -> ' ';
      default -> Character.toLowerCase(c);
    };
  }
}
