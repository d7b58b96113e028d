package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/** Finds titles, honorifics and offices before a name: “US Secretary of State Antony Blinken”. */
final class Titles {
  /** In tokens. */
  private static final int LONGEST = 6;

  /** In chars. */
  private static final int SHORTEST_COMPOUND = 8;

  private final TaggedTokens article;
  private final Tokens tokens;

  Titles(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** The number of tokens of the title at {@code from}, with its stop; 0 if there is no title. */
  int length(int from, int to) {
    int length = article.longest(from, Math.min(to, from + LONGEST), LexiconTag.TITLE.bit());
    if (length == 0 && endsInTitle(from)) {
      length = 1;
    }
    if (length == 0 || isPartOfName(from, from + length, to)) {
      return 0;
    }
    int end = from + length;
    return end < to && tokens.is(end, '.') ? length + 1 : length;
  }

  /** Whether the last part of a compound is a title: “Executive-President”. */
  private boolean endsInTitle(int at) {
    if (tokens.kind(at) != Kind.CAPITALISED
        || tokens.length(at) < SHORTEST_COMPOUND
        || article.longestName(at, at + 1) > 0) {
      return false;
    }
    String word = tokens.lower(at);
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 && article.isTitle(word.substring(hyphen + 1));
  }

  /** Whether a title is a surname: “King” in “Martin Luther King Jr.”, after a first name. */
  private boolean isSurname(int from, int end, int to) {
    return end - from == 1
        && from > 0
        && article.is(from, LexiconTag.SURNAME)
        && article.is(from - 1, LexiconTag.FIRST_NAME)
        && tokens.gap(from).isInLine()
        && (end == to || article.isCue(Cue.GENERATION, tokens.lower(end)));
  }

  /** Whether a title is part of a name: “Saint Lucia”, “Attorney General’s Office”. */
  private boolean isPartOfName(int from, int end, int to) {
    if (article.longestName(from, to) > end - from || isSurname(from, end, to)) {
      return true;
    }
    if (end >= to) {
      return false;
    }
    return tokens.isPossessive(end)
        || (end - from == 1
            && article.is(end, LexiconTag.ORGANISATION_WORD)
            && !article.is(end, LexiconTag.SURNAME));
  }
}
