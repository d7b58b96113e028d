package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;

/** What the words before and after a name say of it. */
final class Context {
  private final TaggedTokens article;
  private final Tokens tokens;

  Context(TaggedTokens article) {
    this.article = article;
    this.tokens = article.tokens();
  }

  /** Whether a preposition such as “in”, which only places have, is before {@code from}. */
  boolean isAt(int from) {
    return article.isCue(Cue.IN_PLACE, before(from));
  }

  /** Whether a direction is before {@code from}; “according to” is not one. */
  boolean isTowards(int from) {
    return article.isCue(Cue.TOWARDS_PLACE, before(from)) && !before(from - 1).endsWith("ing");
  }

  /** Whether a phrase such as “town of” is before {@code from}. */
  boolean isOfPlace(int from) {
    return before(from).equals("of") && article.isCue(Cue.PLACE_NOUN, before(from - 1));
  }

  boolean hasThe(int from) {
    return before(from).equals("the");
  }

  /** Whether a verb of persons stands before or after the name. */
  boolean hasPersonVerb(int from, int to) {
    return article.isCue(Cue.AFTER_PERSON, after(to))
        || article.isCue(Cue.BEFORE_PERSON, before(from));
  }

  /** The kind of name that the noun at {@code to} follows. */
  NameKind ofNounAfter(int to) {
    String noun = after(to);
    if (noun.length() < 3) {
      return NameKind.UNKNOWN;
    }
    if (article.isCue(Cue.PLACE_NOUN, noun)) {
      return NameKind.PLACE;
    }
    if (article.isCue(Cue.GROUP_NOUN, noun)) {
      return NameKind.GROUP;
    }
    if (article.isCue(Cue.PERSON_NOUN, noun)) {
      return NameKind.PERSON;
    }
    return article.isCue(Cue.ORGANISATION_NOUN, noun) ? NameKind.ORGANISATION : NameKind.UNKNOWN;
  }

  private String before(int from) {
    return from > 0 && tokens.gap(from).isInLine() && tokens.kind(from - 1) == Kind.LOWER
        ? tokens.lower(from - 1)
        : "";
  }

  private String after(int to) {
    return to < article.size() && tokens.kind(to) == Kind.LOWER && tokens.gap(to) == Gap.BLANK
        ? tokens.lower(to)
        : "";
  }
}
