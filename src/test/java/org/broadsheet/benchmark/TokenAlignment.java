package org.broadsheet.benchmark;

/**
 * Finds tokens in the raw text that they were made from: white space does not matter, nor do the
 * kinds of quotation marks.
 */
final class TokenAlignment {
  /** A token that is not here is looked for this far on. */
  private static final int REACH = 400;

  private final String text;
  private int from;
  private int to;

  TokenAlignment(String text) {
    this.text = text;
  }

  /** Goes on to the next place of {@code token}; stays where it is if there is none near. */
  boolean find(String token) {
    int last = Math.min(text.length(), to + REACH);
    for (int start = to; start < last; start++) {
      int end = isBlank(text.charAt(start)) ? -1 : endAt(start, token);
      if (end >= 0) {
        from = start;
        to = end;
        return true;
      }
    }
    return false;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  private int endAt(int start, String token) {
    String sought = normal(token);
    int at = start;
    for (int i = 0; i < sought.length(); i++) {
      while (i > 0 && at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
      if (at >= text.length() || normal(text.charAt(at)) != sought.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private static String normal(String token) {
    var normal = new StringBuilder();
    String straight = token.equals("``") || token.equals("''") ? "\"" : token;
    for (int i = 0; i < straight.length(); i++) {
      if (!isBlank(straight.charAt(i))) {
        normal.append(normal(straight.charAt(i)));
      }
    }
    return normal.toString();
  }

  private static char normal(char c) {
    return switch (c) {
      case '“', '”' -> '"';
      case '‘', '’', '`', '´' -> '\'';
      default -> c;
    };
  }
}
