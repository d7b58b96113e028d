package org.broadsheet.analysis.phrase;

/** Decides which words are adjacent, so that they may form a phrase. */
final class PhraseBoundary {
  private PhraseBoundary() {}

  /**
   * Whether only blanks or hyphens stand between two words, after the full stop of an abbreviation
   * if there is one ("U.S. troops", "George W. Bush"). A line break, a number and any other mark
   * separate two words.
   *
   * @param from where the first word starts
   * @param end where the first word ends
   * @param next where the second starts
   */
  static boolean holds(char[] text, int from, int end, int next) {
    int at = end;
    if (at < next && text[at] == '.' && isAbbreviation(text, from, end)) {
      at++;
    }
    while (at < next && isSoft(text[at])) {
      at++;
    }
    return at == next;
  }

  private static boolean isSoft(char c) {
    return switch (c) {
      case ' ', '\t', '\u00A0', '\u202F', '-', '\u2010', '\u2011' -> true;
      default -> false;
    };
  }

  private static boolean isAbbreviation(char[] text, int from, int end) {
    if (end - from == 1) {
      return true;
    }
    for (int i = from; i < end; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }
}
