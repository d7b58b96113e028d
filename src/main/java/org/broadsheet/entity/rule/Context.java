package org.broadsheet.entity.rule;

import java.util.Set;
import org.broadsheet.entity.token.Gap;
import org.broadsheet.entity.token.TokenKind;
import org.broadsheet.entity.token.Tokens;

/** What the words before and after a name tell of it. */
final class Context {
  private static final Set<String> AT =
      Set.of("in", "at", "near", "across", "outside", "inside", "around", "throughout", "within");

  private static final Set<String> TOWARDS = Set.of("from", "to", "into", "towards", "toward");

  private static final Set<String> PERSON_VERBS =
      Set.of(
          "said",
          "says",
          "told",
          "added",
          "adding",
          "noted",
          "explained",
          "stated",
          "tweeted",
          "wrote",
          "argued",
          "claimed",
          "who",
          "whose",
          "stressed",
          "insisted",
          "recalled",
          "met",
          "himself",
          "herself",
          "testified",
          "quipped",
          "joked");

  private static final Set<String> PLACE_NOUNS =
      Set.of(
          "region",
          "province",
          "district",
          "city",
          "village",
          "area",
          "resort",
          "river",
          "town",
          "township",
          "county",
          "island",
          "islands",
          "airport",
          "suburb",
          "prefecture",
          "peninsula",
          "valley",
          "coast",
          "border",
          "constituency",
          "municipality",
          "neighborhood",
          "neighbourhood",
          "basin",
          "mountains",
          "desert",
          "camp",
          "highway",
          "archipelago");

  private static final Set<String> GROUP_NOUNS =
      Set.of(
          "people", "peoples", "community", "communities", "language", "tribe", "tribes", "clan");

  private static final Set<String> PERSON_NOUNS =
      Set.of("dictatorship", "regime", "administration", "family", "presidency");

  private static final Set<String> ORGANISATION_NOUNS =
      Set.of(
          "shares",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "ceo",
          "chairman",
          "shareholders",
          "platform",
          "subsidiary",
          "employees",
          "fans",
          "coach",
          "militants",
          "fighters",
          "app",
          "newspaper",
          "magazine");

  private static final Set<String> VERBS_BEFORE = Set.of("said", "says", "added", "asked", "wrote");

  private final TaggedTokens article;
  private final Tokens tokens;

  Context(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** Whether “in” or the like is before {@code from}, which only places have. */
  boolean isAt(int from) {
    return AT.contains(before(from));
  }

  /** Whether a direction is before {@code from}, but not as in “according to”. */
  boolean isTowards(int from) {
    return TOWARDS.contains(before(from)) && !before(from - 1).endsWith("ing");
  }

  /** Whether “town of” or the like is before {@code from}. */
  boolean isOfPlace(int from) {
    return before(from).equals("of") && PLACE_NOUNS.contains(before(from - 1));
  }

  boolean hasThe(int from) {
    return before(from).equals("the");
  }

  /** Whether what persons do stands before or after the name. */
  boolean hasPersonVerb(int from, int to) {
    return PERSON_VERBS.contains(after(to)) || VERBS_BEFORE.contains(before(from));
  }

  /** The kind that the noun after {@code to} tells. */
  NameKind ofNounAfter(int to) {
    String noun = after(to);
    if (noun.length() < 3) {
      return NameKind.UNKNOWN;
    }
    if (PLACE_NOUNS.contains(noun)) {
      return NameKind.PLACE;
    }
    if (GROUP_NOUNS.contains(noun)) {
      return NameKind.GROUP;
    }
    if (PERSON_NOUNS.contains(noun)) {
      return NameKind.PERSON;
    }
    return ORGANISATION_NOUNS.contains(noun) ? NameKind.ORGANISATION : NameKind.UNKNOWN;
  }

  private String before(int from) {
    return from > 0 && tokens.gap(from).isInLine() && tokens.kind(from - 1) == TokenKind.LOWER
        ? tokens.lower(from - 1)
        : "";
  }

  private String after(int to) {
    return to < article.size() && tokens.kind(to) == TokenKind.LOWER && tokens.gap(to) == Gap.BLANK
        ? tokens.lower(to)
        : "";
  }
}
