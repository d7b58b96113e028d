package org.broadsheet.entity.token;

/** How a token is written. */
public enum TokenKind {
  /** No capital: words of scripts without capitals too, web addresses, handles and hashtags. */
  LOWER,
  /**
   * A capital first, small letters after it, or one capital alone: “Paris”, “McCain”, “al-Asad”.
   */
  CAPITALISED,
  /** Two capitals or more, and no small letter: “NATO”, “U.S.”, “AT&T”, “G7”. */
  ALL_CAPS,
  /** A small letter first, capitals after it: “iPhone”. */
  MIXED,
  /** A digit first. */
  NUMBER,
  /** One sign; or the possessive “’s”. */
  PUNCTUATION
}
