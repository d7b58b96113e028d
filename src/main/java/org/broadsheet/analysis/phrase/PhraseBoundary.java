package org.broadsheet.analysis.phrase;

/** Decides which words are adjacent, so that they may form a phrase. */
final class PhraseBoundary {
  /** Chars that are searched for an address; bounds the time that a text without blanks takes. */
  private static final int LONGEST_ADDRESS = 200;

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

  /** Whether a word is part of a web address, before its host or after it: “https”, “0gxA9”. */
  static boolean isAroundHost(char[] text, int from, int end) {
    boolean isScheme = end + 1 < text.length && text[end] == ':' && text[end + 1] == '/';
    return isScheme || isInPath(text, from);
  }

  private static boolean isInPath(char[] text, int from) {
    boolean isAfterSlash = false;
    for (int i = from - 1; i > 0 && from - i < LONGEST_ADDRESS; i--) {
      if (text[i] <= ' ' || text[i] > '~') { // Addresses are written in ASCII.
        return false;
      }
      if (isAfterSlash && text[i] == '.' && Character.isLowerCase(text[i + 1])) {
        return true;
      }
      isAfterSlash = isAfterSlash || text[i] == '/';
    }
    return false;
  }
}
