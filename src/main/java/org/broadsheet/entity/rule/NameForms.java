package org.broadsheet.entity.rule;

import java.util.Set;
import org.broadsheet.entity.token.Tokens;
import org.broadsheet.entity.token.Tokens.Gap;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.lexicon.WordLists;
import org.broadsheet.text.Clitics;

/** Decides from its form whether a token may be part of a name. */
final class NameForms {
  private static final Set<String> PARTICLES =
      WordLists.NAMES.words("name-particles", "within-a-name");

  private final Tokens tokens;

  NameForms(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether an elided word is written together with it: “Côte d’Ivoire”. */
  boolean isAfterClitic(int i) {
    return i > 0 && tokens.gap(i) == Gap.NONE && isClitic(i - 1);
  }

  /** Whether it is an elided word before another: “d’”. */
  boolean isClitic(int i) {
    return tokens.kind(i) == Kind.LOWER && Clitics.isApostrophe(tokens.lastChar(i));
  }

  /** Whether it has a capital and is not the pronoun “I”, a currency or a party. */
  boolean isNameLike(int i) {
    return switch (tokens.kind(i)) {
      case LOWER, NUMBER, PUNCTUATION -> false;
      case MIXED -> tokens.length(i) > 3;
      case CAPITALISED, ALL_CAPS -> !isFirstPerson(i) && !isMoney(i) && !isPartyOfMember(i);
    };
  }

  private boolean isFirstPerson(int i) {
    return tokens.firstChar(i) == 'I'
        && (tokens.length(i) == 1 || tokens.lower(i).startsWith("i'"));
  }

  /** Whether it belongs to an amount of money: “US$”. */
  private boolean isMoney(int i) {
    return i + 1 < tokens.size() && tokens.is(i + 1, '$') && tokens.gap(i + 1) == Gap.NONE;
  }

  /** Whether it is the party and state of a member of Congress: “D-Calif”. */
  private boolean isPartyOfMember(int i) {
    return tokens.length(i) > 2
        && "DRI".indexOf(tokens.firstChar(i)) >= 0
        && tokens.word(i).charAt(1) == '-';
  }

  /** Whether it is in lower case and may be part of a person's name: “de”, “bin”. */
  boolean isParticle(int i) {
    return tokens.kind(i) == Kind.LOWER
        && tokens.length(i) <= 5
        && PARTICLES.contains(tokens.lower(i))
        && Character.isLowerCase(tokens.firstChar(i));
  }
}
