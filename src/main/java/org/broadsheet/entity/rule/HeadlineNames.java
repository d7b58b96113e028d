package org.broadsheet.entity.rule;

import java.util.List;
import org.broadsheet.entity.rule.Name.Guess;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;

/** Finds the names in headings, where every word has a capital. */
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

  /** Adds known names, and possible names that the rest of the article may confirm. */
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
   * Adds words without a known name. A first name and the words after it are a person, and so is a
   * famous surname; other words need evidence elsewhere in the article.
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
