package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;

/** Tells what at the beginning and end of a run is no part of a name, and where it breaks. */
final class RunTrimming {
  private static final int NAMED =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.PLACE,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION,
          LexiconTag.PERSON,
          LexiconTag.THING);

  private final TaggedTokens article;
  private final Tokens tokens;

  RunTrimming(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /**
   * How many tokens from {@code at} on are a day, a month or a phrase that is no name, or 0. The
   * phrase may go on in lower case: “Story highlights”.
   */
  int breakLength(int at) {
    if (article.is(at, LexiconTag.CALENDAR)) {
      return 1;
    }
    int length = article.longest(at, article.size(), LexiconTag.NOT_A_NAME.bit());
    return length > 1 || (length == 1 && isDate(at)) ? length : 0;
  }

  /** “May 5”. */
  private boolean isDate(int at) {
    return at + 1 < article.size() && tokens.kind(at + 1) == TokenKind.NUMBER;
  }

  /** Where the name begins. */
  int withoutBeginning(int runFrom, int to) {
    int from = runFrom;
    while (from < to && isNoBeginning(from, to)) {
      from++;
    }
    return from;
  }

  private boolean isNoBeginning(int from, int to) {
    if (article.isLoose(from)) {
      return true;
    }
    boolean isNoName = article.is(from, LexiconTag.NOT_A_NAME) && to - from == 1;
    if ((isNoName || article.is(from, LexiconTag.FUNCTION)) && article.longestName(from, to) < 2) {
      return isNoName || tokens.kind(from) != TokenKind.ALL_CAPS || article.isInHeadline(from);
    }
    if (isForeignWord(from, to)) {
      return true;
    }
    if (!article.isUninformative(from)
        || !article.isCommon(from)
        || article.isAnyOf(from, LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.GROUP))
        || article.longestName(from, to) > 1) {
      return false;
    }
    return article.isInHeadline(from) || to - from == 1 || !beginsName(from, to);
  }

  /** Where no list tells ordinary words: one at the beginning, before a known name. */
  private boolean isForeignWord(int from, int to) {
    return !article.isEnglish()
        && article.isUninformative(from)
        && to - from > 1
        && !article.is(from, LexiconTag.FIRST_NAME)
        && !article.isProper(from)
        && article.longestName(from, to) == 0
        && (article.longestName(from + 1, to) > 0 || article.is(from + 1, LexiconTag.FIRST_NAME));
  }

  /** Whether an ordinary word begins a name nevertheless: “Foreign Ministry”, “Mark Smith”. */
  private boolean beginsName(int from, int to) {
    if (article.isAnyOf(from, LexiconTag.of(LexiconTag.ORGANISATION_WORD, LexiconTag.TITLE))
        || article.is(to - 1, LexiconTag.ORGANISATION_WORD)) {
      return true;
    }
    return article.is(from, LexiconTag.FIRST_NAME)
        && article.is(from + 1, LexiconTag.SURNAME)
        && !article.is(from + 1, LexiconTag.NOT_A_NAME);
  }

  /** Where the name ends. */
  int withoutEnd(int from, int runTo) {
    int to = runTo;
    while (to > from
        && (tokens.kind(to - 1) == TokenKind.PUNCTUATION
            || article.isConnector(to - 1)
            || isFunctionAtEnd(from, to - 1)
            || (to - from == 1 && article.is(to - 1, LexiconTag.NOT_A_NAME)))) {
      to--;
    }
    return to;
  }

  private boolean isFunctionAtEnd(int from, int last) {
    return article.is(last, LexiconTag.FUNCTION)
        && !(last > from && article.isParticle(last - 1))
        && (tokens.kind(last) != TokenKind.ALL_CAPS || article.isInHeadline(last))
        && article.longestName(from, last + 1) < last + 1 - from;
  }

  /** Whether a word alone is more than the beginning of a sentence or an initial. */
  boolean hasEvidence(int at) {
    return tokens.length(at) > 1
        && (!article.isUninformative(at)
            || article.isAnyOf(at, NAMED)
            || article.isProper(at)
            || tokens.kind(at) == TokenKind.ALL_CAPS);
  }
}
