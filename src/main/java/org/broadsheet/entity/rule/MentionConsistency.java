package org.broadsheet.entity.rule;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.entity.token.LexiconTag;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Kind;

/**
 * Makes the kinds of the names in an article consistent. A surname is a person if the article has
 * the full name, an acronym has the kind of the name that it follows in brackets, equal names have
 * the same kind, and a name in a list, “Paris, Lyon and Foix”, takes its neighbour's kind if its
 * own is unknown.
 */
final class MentionConsistency {
  /** The senses of words from which the type of a name follows. */
  private static final int TYPE_WORDS =
      LexiconTag.of(
          LexiconTag.ORGANISATION_WORD,
          LexiconTag.PLACE_WORD,
          LexiconTag.FACILITY_WORD,
          LexiconTag.THING_WORD);

  private final TaggedTokens article;
  private final Tokens tokens;
  private final Map<String, NameKind> shortForms = new HashMap<>();
  private final Map<String, Map<NameKind, Integer>> votes = new HashMap<>();

  MentionConsistency(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** Sets the final kinds of {@code names} and removes names without evidence. */
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
    settleLists(names);
    names.removeIf(this::isOrdinary);
    for (Name name : names) {
      if (name.kind() == NameKind.UNKNOWN && name.length() == 1) {
        name.setKind(lastResort(name.from));
      }
    }
  }

  /** Whether the rest of the article has the name, or article and corpus have all its words. */
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

  /**
   * Whether it is not a name: ordinary words of unknown kind, or one type word, “the Department”.
   */
  private boolean isOrdinary(Name name) {
    if (name.length() == 1
        && name.kind() != NameKind.PERSON
        && name.certainty() < Name.KNOWN
        && article.isAnyOf(name.from, TYPE_WORDS)) {
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
          && tokens.kind(bracket + 1) == Kind.ALL_CAPS
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

  /** Gives names in a list the kind of a neighbour if theirs is unknown, in both directions. */
  private void settleLists(List<Name> names) {
    for (int i = 1; i < names.size(); i++) {
      takeKind(names.get(i), names.get(i - 1), names.get(i - 1).to, names.get(i).from);
    }
    for (int i = names.size() - 2; i >= 0; i--) {
      takeKind(names.get(i), names.get(i + 1), names.get(i).to, names.get(i + 1).from);
    }
  }

  private void takeKind(Name unsure, Name neighbour, int from, int to) {
    if (unsure.kind() == NameKind.UNKNOWN
        && neighbour.kind() != NameKind.UNKNOWN
        && neighbour.kind() != NameKind.GROUP
        && !article.isCommon(unsure.from)
        && isBetweenItems(from, to)) {
      unsure.setKind(neighbour.kind());
    }
  }

  /** Whether the tokens between two names are a comma, “and” or “or”, or both. */
  private boolean isBetweenItems(int from, int to) {
    if (to - from == 1) {
      return tokens.is(from, ',') || isAnd(from);
    }
    return to - from == 2 && tokens.is(from, ',') && isAnd(from + 1);
  }

  private boolean isAnd(int at) {
    return tokens.kind(at) == Kind.LOWER
        && (tokens.lower(at).equals("and") || tokens.lower(at).equals("or"));
  }

  /** The kind of a single word for which nothing else gives one. */
  private NameKind lastResort(int at) {
    if (article.isCommon(at) || !article.knowsOrdinaryWords()) {
      return NameKind.UNKNOWN;
    }
    if (tokens.kind(at) == Kind.ALL_CAPS) {
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
