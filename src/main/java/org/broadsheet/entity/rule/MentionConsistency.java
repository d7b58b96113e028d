package org.broadsheet.entity.rule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;

/**
 * Makes the mentions of an article agree: a surname is the person who had a first name before, an
 * acronym what it stood behind in brackets, and the same words are of the same kind.
 */
final class MentionConsistency {
  private static final int TELLING =
      LexiconTag.of(
          LexiconTag.ORGANISATION_WORD,
          LexiconTag.PLACE_WORD,
          LexiconTag.FACILITY_WORD,
          LexiconTag.THING_WORD);

  private final TaggedTokens article;
  private final Tokens tokens;
  private final Enumerations enumerations;
  private final Map<String, NameKind> shortForms = new HashMap<>();
  private final Map<String, Map<NameKind, Integer>> votes = new HashMap<>();

  MentionConsistency(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
    this.enumerations = new Enumerations(article);
  }

  /** Settles the kinds of {@code names} and takes out what nothing speaks for. */
  void settle(List<Name> names) {
    shortForms.clear();
    votes.clear();
    for (Name name : names) {
      if (name.certainty() > Name.UNPROVEN) {
        takeShortForms(name);
        vote(name);
      }
    }
    names.removeIf(name -> name.certainty() == Name.UNPROVEN && !isProven(name));
    for (Name name : names) {
      if (name.certainty() < Name.KNOWN || name.kind() == NameKind.UNKNOWN) {
        name.setKind(agreed(name));
      }
    }
    enumerations.settle(names);
    names.removeIf(this::isOrdinary);
    for (Name name : names) {
      if (name.kind() == NameKind.UNKNOWN && name.length() == 1) {
        name.setKind(lastResort(name.from));
      }
    }
  }

  /** Whether the rest of the article has the name, or the corpus every word of it. */
  private boolean isProven(Name name) {
    String phrase = article.phrase(name.from, name.to);
    if (votes.containsKey(phrase) || shortForms.containsKey(phrase)) {
      return true;
    }
    for (int i = name.from; i < name.to; i++) {
      if (!article.isProper(i)) {
        return false;
      }
    }
    return true;
  }

  /** Ordinary words of no kind; or a word alone that tells a kind, “the Department”. */
  private boolean isOrdinary(Name name) {
    if (name.length() == 1
        && name.kind() != NameKind.PERSON
        && name.certainty() < Name.KNOWN
        && article.isAnyOf(name.from, TELLING)) {
      return true;
    }
    if (name.kind() != NameKind.UNKNOWN) {
      return false;
    }
    for (int i = name.from; i < name.to; i++) {
      if (!article.isCommon(i)) {
        return false;
      }
    }
    return true;
  }

  private void takeShortForms(Name name) {
    if (name.kind() == NameKind.PERSON) {
      takePerson(name);
    } else if (name.length() > 1
        && (name.kind() == NameKind.ORGANISATION || name.kind() == NameKind.PLACE)) {
      int bracket = name.to;
      if (bracket + 2 < article.size()
          && tokens.is(bracket, '(')
          && tokens.kind(bracket + 1) == TokenKind.ALL_CAPS
          && tokens.is(bracket + 2, ')')) {
        shortForms.put(tokens.lower(bracket + 1), NameKind.ORGANISATION);
      }
    }
  }

  private void takePerson(Name name) {
    if (name.length() == 1) {
      if (name.certainty() == Name.TITLED) {
        shortForms.putIfAbsent(tokens.lower(name.from), NameKind.PERSON);
      }
      return;
    }
    if (tokens.length(name.to - 1) > 2) {
      shortForms.put(tokens.lower(name.to - 1), NameKind.PERSON);
    }
    if (name.length() > 2) {
      shortForms.putIfAbsent(article.phrase(name.to - 2, name.to), NameKind.PERSON);
    } else if (!article.isAnyOf(
        name.from, LexiconTag.of(LexiconTag.COMMON, LexiconTag.COUNTRY, LexiconTag.GROUP))) {
      shortForms.putIfAbsent(tokens.lower(name.from), NameKind.PERSON);
    }
  }

  private void vote(Name name) {
    votes
        .computeIfAbsent(article.phrase(name.from, name.to), p -> new EnumMap<>(NameKind.class))
        .merge(name.kind(), 1 + 2 * name.certainty(), Integer::sum);
  }

  private NameKind agreed(Name name) {
    String phrase = article.phrase(name.from, name.to);
    NameKind full = shortForms.get(phrase);
    if (full != null && name.length() <= 2) {
      return full;
    }
    NameKind best = name.kind();
    int most = 0;
    for (Map.Entry<NameKind, Integer> vote : votes.getOrDefault(phrase, Map.of()).entrySet()) {
      if (vote.getKey() != NameKind.UNKNOWN && vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  private NameKind lastResort(int at) {
    if (article.isCommon(at) || !article.isEnglish()) {
      return NameKind.UNKNOWN;
    }
    if (tokens.kind(at) == TokenKind.ALL_CAPS) {
      return NameKind.ORGANISATION;
    }
    if (!article.isProperInCorpus(at)) {
      return NameKind.UNKNOWN;
    }
    return article.isAnyOf(at, LexiconTag.of(LexiconTag.FIRST_NAME, LexiconTag.SURNAME))
        ? NameKind.PERSON
        : NameKind.ORGANISATION;
  }
}
