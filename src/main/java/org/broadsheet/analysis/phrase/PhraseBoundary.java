package org.broadsheet.analysis.phrase;

/** Whether two words follow each other in one breath, so that they may be part of a phrase. */
final class PhraseBoundary {
  /** How far back an address is looked for; keeps a text without blanks linear. */
  private static final int LONGEST_ADDRESS = 200;

  private PhraseBoundary() {}

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

  /** Whether a word is in an address, before its host or behind it: “https”, “0gxA9”. */
  static boolean isAroundHost(char[] text, int from, int end) {
    boolean isScheme = end + 1 < text.length && text[end] == ':' && text[end + 1] == '/';
    return isScheme || isInPath(text, from);
  }

  private static boolean isInPath(char[] text, int from) {
    boolean isBehindSlash = false;
    for (int i = from - 1; i > 0 && from - i < LONGEST_ADDRESS; i--) {
      if (text[i] <= ' ' || text[i] > '~') { // Addresses are printed in ASCII.
        return false;
      }
      if (isBehindSlash && text[i] == '.' && Character.isLowerCase(text[i + 1])) {
        return true;
      }
      isBehindSlash = isBehindSlash || text[i] == '/';
    }
    return false;
  }
}
