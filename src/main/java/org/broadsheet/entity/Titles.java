package org.broadsheet.entity;

/** Finds titles, honorifics and offices before a name: “US Secretary of State Antony Blinken”. */
final class Titles {
  private static final int LONGEST = 6;
  private static final int SHORTEST_COMPOUND = 8;

  private final Article article;
  private final Tokens tokens;

  Titles(Article article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** How many tokens from {@code from} on are a title, or 0. Its stop is one of them. */
  int length(int from, int to) {
    int length = article.longest(from, Math.min(to, from + LONGEST), Sense.TITLE.bit());
    if (length == 0 && endsInTitle(from)) {
      length = 1;
    }
    if (length == 0 || isPartOfName(from, from + length, to)) {
      return 0;
    }
    int end = from + length;
    return end < to && tokens.is(end, '.') ? length + 1 : length;
  }

  /** “Executive-President”. */
  private boolean endsInTitle(int at) {
    if (tokens.kind(at) != TokenKind.CAPITALISED
        || tokens.length(at) < SHORTEST_COMPOUND
        || article.longestName(at, at + 1) > 0) {
      return false;
    }
    String word = tokens.lower(at);
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && article.isTitle(word.substring(hyphen + 1));
  }

  /** “Saint Lucia”, “General Assembly”, “Attorney General’s Office”. */
  private boolean isPartOfName(int from, int end, int to) {
    if (article.longestName(from, to) > end - from) {
      return true;
    }
    if (end >= to) {
      return false;
    }
    return tokens.isPossessive(end)
        || (end - from == 1
            && article.is(end, Sense.ORGANISATION_WORD)
            && !article.is(end, Sense.SURNAME));
  }
}
