package org.broadsheet.boilerplate;

import java.util.Locale;

/**
 * A piece that was taken out of an article.
 *
 * @param text on one line, at most {@link #LONGEST} chars and “…”
 * @param kind why
 * @param tokens tokens the article lost by it, at least 1
 */
record Removed(String text, FurnitureKind kind, long tokens) {
  static final int LONGEST = 300;

  /** Tells it from other pieces by all but case, blanks and running numbers. */
  long key() {
    return LineKeys.of(text.toLowerCase(Locale.ROOT), 0, text.length());
  }

  /** The piece of a text as it is published. */
  static Removed of(String text, Cut cut, long tokens) {
    var line = new StringBuilder();
    int at = cut.from();
    while (at < cut.to() && line.length() <= LONGEST) {
      char c = text.charAt(at++);
      boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!isBlank) {
        line.append(c);
      } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return new Removed(shortened(line), cut.kind(), tokens);
  }

  private static String shortened(StringBuilder line) {
    if (line.length() <= LONGEST) {
      return line.toString().strip();
    }
    boolean isPair = Character.isHighSurrogate(line.charAt(LONGEST - 1));
    return line.substring(0, isPair ? LONGEST - 1 : LONGEST).strip() + "…";
  }
}
