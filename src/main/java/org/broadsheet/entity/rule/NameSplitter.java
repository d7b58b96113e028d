package org.broadsheet.entity.rule;

import java.util.List;
import org.broadsheet.entity.rule.Name.Guess;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/** Splits runs into names: removes words that are not part of them, titles and nationalities. */
final class NameSplitter {
  private static final int PLACE_OR_GROUP = LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.GROUP);

  private final Labels labels;
  private final TaggedTokens article;
  private final Tokens tokens;
  private final Titles titles;
  private final Typing typing;
  private final RunTrimming ends;
  private final HeadlineNames headlines;

  NameSplitter(TaggedTokens article) {
    this.article = article;
    this.labels = new Labels(article);
    this.tokens = article.tokens();
    this.titles = new Titles(article);
    this.typing = new Typing(article);
    this.ends = new RunTrimming(article);
    this.headlines = new HeadlineNames(article, titles, typing);
  }

  /** Adds the names in a run to {@code names}. */
  void cut(int runFrom, int runTo, List<Name> names) {
    int from = runFrom;
    for (int at = runFrom; at < runTo; ) {
      int gap = ends.breakLength(at);
      if (gap > 0) {
        piece(from, at, names);
        from = at + gap;
      }
      at += Math.max(1, gap);
    }
    piece(from, runTo, names);
  }

  private void piece(int pieceFrom, int pieceTo, List<Name> names) {
    int from = ends.withoutBeginning(pieceFrom, pieceTo);
    int to = ends.withoutEnd(from, pieceTo);
    if (from >= to) {
      return;
    }
    if (article.isInHeadline(from)) {
      headlines.cut(from, to, names);
    } else if (to - from > 1 || ends.hasEvidence(from)) {
      sentence(from, to, names);
    }
  }

  private NameKind kind(int from, int to) {
    return NameKind.of(article.phraseSenses(from, to));
  }

  private void sentence(int from, int to, List<Name> names) {
    for (int at = from; at < to; at++) {
      int length = titles.length(at, to);
      if (length > 0) {
        if (!isPartOfTitle(from, at)) {
          add(from, at, names);
        }
        afterTitle(at + length, to, names);
        return;
      }
    }
    add(from, to, names);
  }

  /** Whether ordinary words before a title belong to it: “Climate” in “Climate Envoy”. */
  private boolean isPartOfTitle(int from, int to) {
    if (to > from && article.is(to - 1, LexiconTag.ORGANISATION_WORD)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!article.isCommon(i) || article.longestName(i, to) > 0) {
        return false;
      }
    }
    return true;
  }

  private void afterTitle(int titleEnd, int to, List<Name> names) {
    int from = titleEnd;
    boolean hasOf = false;
    while (from < to) {
      int length = titles.length(from, to);
      if (length == 0 && !article.isLoose(from)) {
        break;
      }
      hasOf |= length == 0 && (tokens.lower(from).equals("of") || tokens.lower(from).equals("for"));
      from += Math.max(1, length);
    }
    if (from < to && hasOf) {
      office(from, to, names);
    } else if (from < to) {
      titled(from, to, names);
    }
  }

  /** Adds names after “Minister of”: a country, or an office's field, and then maybe the person. */
  private void office(int from, int to, List<Name> names) {
    int known = article.longestName(from, to);
    int end = from + known;
    if (known > 0) {
      names.add(new Name(from, end, Guess.known(kind(from, end))));
    } else if (article.is(to - 1, LexiconTag.ORGANISATION_WORD) || hasOrganisation(from, to)) {
      add(from, to, names);
      return;
    } else {
      while (end < to && (article.isCommon(end) || article.isLoose(end))) {
        end++;
      }
    }
    if (hasLinkFrom(end, to)) {
      knownIn(end, to, names);
    } else if (end < to) {
      titled(end, to, names);
    }
  }

  private boolean hasLinkFrom(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.kind(i) == Kind.LOWER && !article.isParticle(i)) {
        return true;
      }
    }
    return false;
  }

  private void knownIn(int from, int to, List<Name> names) {
    for (int at = from; at < to; ) {
      int known = article.longestName(at, to);
      if (known > 0) {
        names.add(known(at, at + known));
      }
      at += Math.max(1, known);
    }
  }

  private boolean hasOrganisation(int from, int to) {
    for (int i = from; i < to; i++) {
      if (article.is(i, LexiconTag.ORGANISATION_WORD)
          && i + 1 < to
          && tokens.lower(i + 1).equals("of")) {
        return true;
      }
    }
    return false;
  }

  private void titled(int titleEnd, int end, List<Name> names) {
    int to = labels.end(titleEnd, end);
    int from = titleEnd + labels.start(titleEnd, to);
    for (int at = from + 1; at < to; at++) {
      int length = titles.length(at, to);
      if (length > 0) {
        titled(from, at, names);
        afterTitle(at + length, to, names);
        return;
      }
    }
    int known = article.longestName(from, to);
    if (known == to - from && (article.phraseSenses(from, to) & PLACE_OR_GROUP) != 0) {
      names.add(new Name(from, to, Guess.known(kind(from, to))));
    } else if (to - from > 1 && article.is(to - 1, LexiconTag.ORGANISATION_WORD)) {
      names.add(new Name(from, to, Guess.ruled(NameKind.ORGANISATION)));
    } else if (to - from > 1 || !article.isCommon(from) || article.is(from, LexiconTag.SURNAME)) {
      names.add(new Name(from, to, new Guess(NameKind.PERSON, Name.TITLED)));
    }
  }

  private void add(int rawFrom, int rawTo, List<Name> names) {
    int from = rawFrom;
    int to = rawTo;
    while (from < to && article.isLoose(from)) {
      from++;
    }
    while (to > from && article.isLoose(to - 1)) {
      to--;
    }
    if (from >= to) {
      return;
    }
    to = labels.end(from, to);
    from += labels.start(from, to);
    int known = article.longestName(from, to);
    if (known == to - from) {
      names.add(known(from, to));
      return;
    }
    int rest = from + known;
    if (known > 0 && isOrganisation(rest, to)) {
      names.add(known(from, rest));
      names.add(known(rest, to));
      return;
    }
    Guess guess = typing.of(from, to);
    if (known > 0 && isNationality(from, from + known) && isApart(guess, known, to - from)) {
      names.add(new Name(from, from + known, Guess.known(kind(from, from + known))));
      add(from + known, to, names);
      return;
    }
    names.add(new Name(from, to, guess));
  }

  /** Whether the words after a nationality are a listed organisation: “Lebanese Hizballah”. */
  private boolean isOrganisation(int from, int to) {
    return LexiconTag.ORGANISATION.in(article.phraseSenses(from, to))
        && !article.isCommon(from)
        && !article.is(to - 1, LexiconTag.ORGANISATION_WORD);
  }

  /** Whether a nationality is a name apart from the name after it, by the kind of that name. */
  private boolean isApart(Guess guess, int known, int length) {
    return switch (guess.kind()) {
      case ORGANISATION, FACILITY -> false;
      case PLACE -> length - known > 1;
      default -> true;
    };
  }

  private boolean isNationality(int from, int to) {
    int senses = article.phraseSenses(from, to);
    return (senses & PLACE_OR_GROUP) != 0 && !LexiconTag.FIRST_NAME.in(senses);
  }

  private Name known(int from, int to) {
    int senses = article.phraseSenses(from, to);
    boolean mayBePerson =
        to - from == 1
            && LexiconTag.PLACE.in(senses)
            && (senses
                    & LexiconTag.of(LexiconTag.COUNTRY, LexiconTag.GROUP, LexiconTag.ORGANISATION))
                == 0
            && (senses & LexiconTag.of(LexiconTag.FIRST_NAME, LexiconTag.SURNAME)) != 0;
    if (!mayBePerson) {
      return new Name(from, to, Guess.known(NameKind.of(senses)));
    }
    boolean isPerson = LexiconTag.FIRST_NAME.in(senses) && typing.context().hasPersonVerb(from, to);
    return new Name(from, to, Guess.ruled(isPerson ? NameKind.PERSON : NameKind.PLACE));
  }
}
