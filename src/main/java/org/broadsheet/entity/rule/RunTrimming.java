package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/** Removes words at the beginning and end of a run that are not part of a name, and splits runs. */
final class RunTrimming {
  /** The senses of a single word that is a name. */
  private static final int NAMED =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.PLACE,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION,
          LexiconTag.PERSON,
          LexiconTag.THING);

  private static final int PERSONAL = LexiconTag.of(LexiconTag.FIRST_NAME, LexiconTag.SURNAME);

  /** The senses of last words of names that are not persons. */
  private static final int TYPE_WORDS =
      LexiconTag.of(
          LexiconTag.ORGANISATION_WORD,
          LexiconTag.PLACE_WORD,
          LexiconTag.FACILITY_WORD,
          LexiconTag.THING_WORD);

  /** In chars. */
  private static final int LONGEST_ROLE_ENDING = 5;

  private final TaggedTokens article;
  private final Tokens tokens;
  private final Couples couples;

  RunTrimming(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
    this.couples = new Couples(article);
  }

  /**
   * The number of tokens at {@code at} that are a day, a month or a phrase that is not a name; 0 if
   * there is none. Such a phrase may have words in lower case: “Story highlights”.
   */
  int breakLength(int at) {
    if (article.is(at, LexiconTag.CALENDAR)) {
      return 1;
    }
    int length = article.longest(at, article.size(), LexiconTag.NOT_A_NAME.bit());
    return length > 1 || (length == 1 && isDate(at)) ? length : 0;
  }

  /** Whether a month and a number are a date: “May 5”. */
  private boolean isDate(int at) {
    return at + 1 < article.size() && tokens.kind(at + 1) == Kind.NUMBER;
  }

  /** The start of the name, without words at the beginning of the run that are not part of it. */
  int withoutBeginning(int runFrom, int to) {
    int from = runFrom;
    while (from < to && isNotBeginning(from, to)) {
      from++;
    }
    return from;
  }

  private boolean isNotBeginning(int from, int to) {
    if (article.isLoose(from)) {
      return true;
    }
    boolean isNotName = article.is(from, LexiconTag.NOT_A_NAME) && to - from == 1;
    if ((isNotName || article.is(from, LexiconTag.FUNCTION)) && article.longestName(from, to) < 2) {
      return isNotName || tokens.kind(from) != Kind.ALL_CAPS || article.isInHeadline(from);
    }
    if (isForeignWord(from, to) || isRoleOfPerson(from, to)) {
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

  /**
   * Whether it is probably an ordinary word at the start of a sentence, before a known name, in a
   * language without a list of ordinary words.
   */
  private boolean isForeignWord(int from, int to) {
    return !article.knowsOrdinaryWords()
        && article.isUninformative(from)
        && to - from > 1
        && !article.is(from, LexiconTag.FIRST_NAME)
        && !article.isProper(from)
        && article.longestName(from, to) == 0
        && (article.longestName(from + 1, to) > 0 || article.is(from + 1, LexiconTag.FIRST_NAME));
  }

  /**
   * Whether it is a role at the start of a sentence, before a person: “Campaigner Ana Bell”,
   * “Brothers Jan and Piet Bell”.
   */
  private boolean isRoleOfPerson(int from, int to) {
    if (!article.knowsOrdinaryWords()
        || !article.isUninformative(from)
        || tokens.kind(from) != Kind.CAPITALISED
        || to - from < 2
        || article.isProper(from)
        || article.isAnyOf(from, NAMED | PERSONAL)
        || article.is(from, LexiconTag.TITLE)
        || !article.is(from + 1, LexiconTag.FIRST_NAME)
        || article.isAnyOf(to - 1, TYPE_WORDS)
        || article.longestName(from, to) > 0) {
      return false;
    }
    boolean isPerson = to - from > 2 || couples.isFirst(from + 1);
    return isPerson && (article.isCommon(from) || endsLikeRole(from));
  }

  private boolean endsLikeRole(int at) {
    String word = tokens.lower(at);
    for (int length = 2; length <= LONGEST_ROLE_ENDING && length < word.length() - 2; length++) {
      if (article.isCue(Cue.ROLE_ENDING, word.substring(word.length() - length))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an ordinary word starts a name: “Foreign Ministry”, “Mark Smith”. */
  private boolean beginsName(int from, int to) {
    if (article.isAnyOf(from, LexiconTag.of(LexiconTag.ORGANISATION_WORD, LexiconTag.TITLE))
        || article.is(to - 1, LexiconTag.ORGANISATION_WORD)) {
      return true;
    }
    return article.is(from, LexiconTag.FIRST_NAME)
        && article.is(from + 1, LexiconTag.SURNAME)
        && !article.is(from + 1, LexiconTag.NOT_A_NAME);
  }

  /** The end of the name, without words at the end of the run that are not part of it. */
  int withoutEnd(int from, int runTo) {
    int to = runTo;
    while (to > from
        && (tokens.kind(to - 1) == Kind.PUNCTUATION
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
        && (tokens.kind(last) != Kind.ALL_CAPS || article.isInHeadline(last))
        && article.longestName(from, last + 1) < last + 1 - from;
  }

  /** Whether a single word is probably a name, not an initial or the start of a sentence. */
  boolean hasEvidence(int at) {
    return tokens.length(at) > 1
        && (!article.isUninformative(at)
            || article.isAnyOf(at, NAMED)
            || couples.isFirst(at)
            || article.isProper(at)
            || tokens.kind(at) == Kind.ALL_CAPS);
  }
}
