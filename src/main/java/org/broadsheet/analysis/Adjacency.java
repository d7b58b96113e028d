package org.broadsheet.analysis;

/** Whether two words follow each other in one breath, so that they may be part of a phrase. */
final class Adjacency {
  private Adjacency() {}

  /**
   * True when nothing but blanks or hyphens stands between them, or the stop of an abbreviation
   * ("U.S. troops", "George W. Bush"). A line break, any other mark and a number part them.
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
