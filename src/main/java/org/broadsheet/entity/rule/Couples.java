package org.broadsheet.entity.rule;

import java.util.Set;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.lexicon.WordLists;

/** Finds first names that share the family name of the next person: “Ana and Piet Bell”. */
final class Couples {
  private static final Set<String> AND = WordLists.NAMES.words("name-particles", "and");

  private final TaggedTokens article;
  private final Tokens tokens;

  Couples(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /**
   * Whether the token is a first name alone, and “and”, another first name and a family name follow
   * in its line.
   */
  boolean isFirst(int at) {
    return at + 3 < article.size()
        && isFirstName(at)
        && tokens.gap(at + 1) == Gap.BLANK
        && AND.contains(tokens.lower(at + 1))
        && article.isAdjoining(at + 2)
        && isFirstName(at + 2)
        && article.isAdjoining(at + 3);
  }

  private boolean isFirstName(int at) {
    return article.is(at, LexiconTag.FIRST_NAME)
        && !article.isAnyOf(at, LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.ORGANISATION));
  }
}
