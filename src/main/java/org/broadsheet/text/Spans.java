package org.broadsheet.text;

/** Finds words, blanks and line ends in a buffer of chars. */
final class Spans {
  /** In chars; all abbreviations and function words are shorter. */
  static final int LONGEST_WORD = 16;

  private Spans() {}

  /** The letters from {@code from} on, at most {@link #LONGEST_WORD} of them. */
  static String wordAt(char[] text, int from, int end) {
    int to = from;
    while (to < end && to - from < LONGEST_WORD && Character.isLetter(text[to])) {
      to++;
    }
    return new String(text, from, to - from);
  }

  static boolean isBlank(char c) {
    return (CharClasses.of(c) & CharClasses.SPACE) != 0 || c == '\u00A0';
  }

  static boolean isLineEnd(char c) {
    return switch (c) {
      case '\n', '\r', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }
}
