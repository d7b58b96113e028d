package org.broadsheet.entity.rule;

import org.broadsheet.entity.rule.Name.Guess;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/** Finds the kind of a name from its words and from the words before and after it. */
final class Typing {
  /** In tokens. */
  private static final int LONGEST_PERSON = 5;

  /** In chars. */
  private static final int LONGEST_ACRONYM = 7;

  private final TaggedTokens article;
  private final Tokens tokens;
  private final Context context;

  Typing(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
    this.context = new Context(article);
  }

  Guess of(int from, int to) {
    return to - from == 1 ? ofWord(from) : ofWords(from, to);
  }

  private Guess ofWords(int from, int to) {
    Guess byWord = byTypeWord(from, to);
    if (!byWord.isNone()) {
      return byWord;
    }
    int last = to - 1;
    NameKind ending = NameKind.of(article.endingSenses(from, to));
    if (ending != NameKind.UNKNOWN
        && !article.is(from, LexiconTag.FIRST_NAME)
        && ending != NameKind.PERSON) {
      return Guess.ruled(ending);
    }
    if (article.is(from, LexiconTag.FIRST_NAME)
        && to - from <= LONGEST_PERSON
        && !hasLink(from, to)) {
      boolean isPhrase =
          context.hasThe(from) && article.isCommon(last) && !article.is(last, LexiconTag.SURNAME);
      return Guess.ruled(isPhrase ? NameKind.ORGANISATION : NameKind.PERSON);
    }
    if (isInitial(from) && !hasLink(from, to) && !hasOrganisationWord(from, to)) {
      return Guess.ruled(NameKind.PERSON);
    }
    if (hasLink(from, to) || hasOrganisationWord(from, to) || tokens.kind(from) == Kind.ALL_CAPS) {
      return Guess.known(NameKind.ORGANISATION);
    }
    return byCommonWords(from, to);
  }

  /** By a word that says what the name is: “Act”, “Airport”, “Ministry”, “River”. */
  private Guess byTypeWord(int from, int to) {
    int last = to - 1;
    if (article.is(last, LexiconTag.THING_WORD) || article.is(from, LexiconTag.THING_BEGINNING)) {
      return Guess.known(NameKind.THING);
    }
    if (article.is(last, LexiconTag.FACILITY_WORD) && !isPersonWithSuchSurname(from, to)) {
      return Guess.known(NameKind.FACILITY);
    }
    if (article.is(last, LexiconTag.ORGANISATION_WORD)
        && !article.is(last, LexiconTag.PLACE_WORD)
        && !isPersonWithSuchSurname(from, to)) {
      return Guess.known(NameKind.ORGANISATION);
    }
    if (hasLink(from, to)) {
      if (article.is(from, LexiconTag.ORGANISATION_WORD)
          || article.is(from + 1, LexiconTag.ORGANISATION_WORD)
          || tokens.lower(from).equals("house")) {
        return Guess.known(NameKind.ORGANISATION);
      }
      if (article.is(from, LexiconTag.PLACE_WORD)) {
        return Guess.known(NameKind.PLACE);
      }
    }
    if (article.is(last, LexiconTag.PLACE_WORD) && !isPersonWithSuchSurname(from, to)) {
      return Guess.known(NameKind.PLACE);
    }
    return to - from <= 3 && article.isCue(Cue.PLACE_BEGINNING, tokens.lower(from))
        ? Guess.known(NameKind.PLACE)
        : Guess.NONE;
  }

  /** A person whose surname is a word for places or works: “Ann River”, “Jan van Dam”. */
  private boolean isPersonWithSuchSurname(int from, int to) {
    int last = to - 1;
    if (!article.is(from, LexiconTag.FIRST_NAME) || context.hasThe(from)) {
      return false;
    }
    return to - from == 2
        ? article.is(last, LexiconTag.SURNAME) && !article.isCommon(last)
        : article.isParticle(last - 1) && !hasLink(from, to);
  }

  private Guess byCommonWords(int from, int to) {
    int length = to - from;
    int common = 0;
    for (int i = from; i < to; i++) {
      common += article.isCommon(i) ? 1 : 0;
    }
    boolean hasThe = context.hasThe(from);
    NameKind byNoun = context.ofNounAfter(to);
    if (byNoun != NameKind.UNKNOWN && common < length) {
      return Guess.ruled(byNoun);
    }
    if (!article.knowsOrdinaryWords()) {
      return article.is(to - 1, LexiconTag.SURNAME) ? Guess.ruled(NameKind.PERSON) : Guess.NONE;
    }
    if (length <= 4 && !hasThe && common == 0) {
      boolean isPlace = context.isAt(from) && !article.is(to - 1, LexiconTag.SURNAME);
      return Guess.ruled(isPlace || context.isOfPlace(from) ? NameKind.PLACE : NameKind.PERSON);
    }
    if (length <= 4 && !hasThe && common < length && article.is(to - 1, LexiconTag.SURNAME)) {
      return Guess.ruled(NameKind.PERSON);
    }
    if (context.hasPersonVerb(from, to) && !hasThe) {
      return Guess.ruled(NameKind.PERSON);
    }
    return common == length && !hasThe ? Guess.NONE : Guess.ruled(NameKind.ORGANISATION);
  }

  private Guess ofWord(int at) {
    if (context.hasPersonVerb(at, at + 1) && !context.hasThe(at)) {
      return Guess.ruled(NameKind.PERSON);
    }
    if (tokens.kind(at) == Kind.ALL_CAPS && tokens.length(at) <= LONGEST_ACRONYM) {
      if (tokens.length(at) > 3 && article.isCommon(at)) {
        return Guess.NONE;
      }
      return Guess.ruled(NameKind.ORGANISATION);
    }
    if (article.isFamily(at)) {
      return Guess.ruled(NameKind.PERSON);
    }
    boolean isWord = article.is(at, LexiconTag.COMMON);
    if (!isWord && !article.isCommon(at)) {
      NameKind kind = ofPlaceOrNoun(at);
      if (kind != NameKind.UNKNOWN) {
        return Guess.ruled(kind);
      }
    }
    return byLexicon(at, isWord);
  }

  private NameKind ofPlaceOrNoun(int at) {
    if (context.isAt(at) || context.isOfPlace(at)) {
      return NameKind.PLACE;
    }
    NameKind byNoun = context.ofNounAfter(at + 1);
    if (byNoun == NameKind.UNKNOWN && context.isTowards(at)) {
      boolean isPerson =
          article.isAnyOf(at, LexiconTag.of(LexiconTag.FIRST_NAME, LexiconTag.SURNAME));
      return isPerson ? NameKind.UNKNOWN : NameKind.PLACE;
    }
    return byNoun;
  }

  private Guess byLexicon(int at, boolean isWord) {
    if (article.is(at, LexiconTag.FIRST_NAME) && !isWord) {
      return Guess.ruled(NameKind.PERSON);
    }
    if (context.hasThe(at)) {
      boolean isNone = isWord || article.isCommon(at);
      return isNone ? Guess.NONE : Guess.ruled(NameKind.ORGANISATION);
    }
    return article.is(at, LexiconTag.SURNAME) && !isWord && !article.isCommon(at)
        ? Guess.ruled(NameKind.PERSON)
        : Guess.NONE;
  }

  /** Whether it is an initial, “J.”, or two, “J.K.”. */
  private boolean isInitial(int at) {
    boolean isLetter = tokens.length(at) == 1 && tokens.is(at + 1, '.');
    return isLetter
        || (tokens.length(at) == 4 && tokens.lastChar(at) == '.' && !article.isAnyOf(at, -1));
  }

  private boolean hasLink(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '&')
          || (tokens.kind(i) == Kind.LOWER && !article.isParticle(i) && article.isConnector(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasOrganisationWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (article.is(i, LexiconTag.ORGANISATION_WORD)) {
        return true;
      }
    }
    return false;
  }

  Context context() {
    return context;
  }
}
