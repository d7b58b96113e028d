package org.broadsheet.entity.rule;

/**
 * What a name is taken for.
 *
 * @param certainty as {@link Name} counts it
 */
record Guess(NameKind kind, int certainty) {
  static final Guess NONE = new Guess(NameKind.UNKNOWN, Name.GUESSED);

  static Guess ruled(NameKind kind) {
    return new Guess(kind, Name.RULED);
  }

  static Guess known(NameKind kind) {
    return new Guess(kind, Name.KNOWN);
  }

  boolean isNone() {
    return kind == NameKind.UNKNOWN;
  }
}
