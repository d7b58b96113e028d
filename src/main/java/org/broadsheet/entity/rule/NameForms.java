package org.broadsheet.entity.rule;

import org.broadsheet.entity.token.Gap;
import org.broadsheet.entity.token.Tokens;

/** Which tokens are written as parts of names. */
final class NameForms {
  private final Tokens tokens;

  NameForms(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Whether it has a capital and is neither “I” nor one of the forms that name nobody. */
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

  /** “US$”. */
  private boolean isMoney(int i) {
    return i + 1 < tokens.size() && tokens.is(i + 1, '$') && tokens.gap(i + 1) == Gap.NONE;
  }

  /** “D-Calif”. */
  private boolean isPartyOfMember(int i) {
    return tokens.length(i) > 2
        && "DRI".indexOf(tokens.firstChar(i)) >= 0
        && tokens.word(i).charAt(1) == '-';
  }
}
