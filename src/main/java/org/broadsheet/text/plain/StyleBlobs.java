package org.broadsheet.text.plain;

/** Rules of style sheets: {@code .box h5 { margin: 10px; }}. */
final class StyleBlobs {
  private static final int LONGEST_SELECTOR = 200;
  private static final int LONGEST_RULE = 2_000;
  private static final String MARKS = ".#@*:[";

  private StyleBlobs() {}

  static String without(String text) {
    var cutting = new Cutting(text);
    for (int brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', brace + 1)) {
      int close = declarationsEnd(text, brace + 1);
      int from = close < 0 ? -1 : selectorStart(text, cutting.end(), brace);
      if (from >= 0) {
        cutting.cut(from, close + 1);
      }
    }
    return cutting.rest();
  }

  /**
   * The start of the selector before a brace, on its line and after the rule before it; -1 if the
   * words there are not a selector, which holds a mark of its own.
   */
  private static int selectorStart(String text, int least, int brace) {
    int from = brace;
    int start = -1;
    int limit = Math.max(least, brace - LONGEST_SELECTOR);
    while (from > limit && "\n\r};".indexOf(text.charAt(from - 1)) < 0) {
      from--;
      boolean startsWord = from == limit || text.charAt(from - 1) <= ' ';
      if (startsWord && isSelector(text, from, brace)) {
        start = from;
      }
    }
    return start;
  }

  /** Whether a word is a part of a selector that a word of prose cannot be. */
  private static boolean isSelector(String text, int from, int brace) {
    if (MARKS.indexOf(text.charAt(from)) >= 0) {
      return true;
    }
    for (int at = from + 1; at + 1 < brace && text.charAt(at) > ' '; at++) {
      if (".#:[".indexOf(text.charAt(at)) >= 0 && Character.isLetter(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The brace that closes declarations, {@code name: value;}; -1 if something else is there. */
  private static int declarationsEnd(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_RULE);
    int at = from;
    int declarations = 0;
    while (at < limit) {
      at = blanksEnd(text, at, limit);
      if (at < limit && text.charAt(at) == '}') {
        return declarations > 0 ? at : -1;
      }
      int colon = nameEnd(text, at, limit);
      if (colon == at || colon >= limit || text.charAt(colon) != ':') {
        return -1;
      }
      at = valueEnd(text, colon + 1, limit);
      declarations++;
      if (at >= limit || text.charAt(at) == '{') {
        return -1;
      }
      at += text.charAt(at) == ';' ? 1 : 0;
    }
    return -1;
  }

  private static int blanksEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static int nameEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit
        && (Character.isLowerCase(text.charAt(at)) || "-*_".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return blanksEnd(text, at, limit);
  }

  private static int valueEnd(String text, int from, int limit) {
    int at = from;
    while (at < limit && ";{}".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
