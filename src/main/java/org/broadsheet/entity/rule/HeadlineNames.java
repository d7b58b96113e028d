package org.broadsheet.entity.rule;

import java.util.List;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;

/** The names in a line where every word has a capital, as far as anything tells them. */
final class HeadlineNames {
  private static final int PLACE_OR_GROUP = LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.GROUP);

  private final TaggedTokens article;
  private final Tokens tokens;
  private final Titles titles;
  private final Typing typing;

  HeadlineNames(TaggedTokens article, Titles titles, Typing typing) {
    this.article = article;
    this.tokens = article.tokens();
    this.titles = titles;
    this.typing = typing;
  }

  /** Known names, and what the rest of the article may know. */
  void cut(int from, int to, List<Name> names) {
    int at = from;
    while (at < to) {
      int length = article.longestName(at, to);
      if (length > 0 && !(length == 1 && isOrdinary(at))) {
        names.add(
            new Name(
                at, at + length, Guess.ruled(NameKind.of(article.phraseSenses(at, at + length)))));
        at += length;
        continue;
      }
      int end = at;
      while (end < to && isHeadlineName(end, to)) {
        end++;
      }
      if (end > at) {
        unproven(at, end, names);
      }
      at = Math.max(end, at + 1);
    }
  }

  /**
   * A first name and what is after it are a person, so are the famous; the rest has to be proved.
   */
  private void unproven(int from, int to, List<Name> names) {
    int first = from;
    if (!article.is(to - 1, LexiconTag.PERSON)) {
      while (first < to - 1 && !article.is(first, LexiconTag.FIRST_NAME)) {
        first++;
      }
    }
    boolean isPerson = first < to - 1;
    int end = isPerson ? first : to;
    if (end > from) {
      names.add(new Name(from, end, new Guess(typing.of(from, end).kind(), Name.UNPROVEN)));
    }
    if (isPerson) {
      names.add(new Name(first, to, new Guess(typing.of(first, to).kind(), Name.GUESSED)));
    }
  }

  private boolean isHeadlineName(int at, int to) {
    return article.isNameLike(at)
        && (article.longestName(at, to) == 0 || article.is(at, LexiconTag.PERSON))
        && titles.length(at, to) == 0
        && tokens.length(at) > 1
        && !article.isCommon(at)
        && !article.isAnyOf(
            at, LexiconTag.of(LexiconTag.NOT_A_NAME, LexiconTag.FUNCTION, LexiconTag.TITLE));
  }

  private boolean isOrdinary(int at) {
    return article.isCommon(at) && !article.isAnyOf(at, PLACE_OR_GROUP);
  }
}
