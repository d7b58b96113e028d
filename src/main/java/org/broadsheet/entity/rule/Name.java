package org.broadsheet.entity.rule;

/** A possible name: the tokens from {@code from}, inclusive, to {@code to}, exclusive. */
final class Name {
  /** It stands in a heading, and nothing else shows that it is a name. */
  static final int UNPROVEN = -1;

  /** It is a name by its capital only. */
  static final int GUESSED = 0;

  /** A rule gave its kind. */
  static final int RULED = 1;

  /** The lexicon has it, or a word in it that gives its kind. */
  static final int KNOWN = 2;

  /** A title stands before it. */
  static final int TITLED = 3;

  /**
   * The kind that a rule gives to a name.
   *
   * @param certainty from {@link #UNPROVEN} to {@link #TITLED}
   */
  record Guess(NameKind kind, int certainty) {
    static final Guess NONE = new Guess(NameKind.UNKNOWN, GUESSED);

    static Guess ruled(NameKind kind) {
      return new Guess(kind, RULED);
    }

    static Guess known(NameKind kind) {
      return new Guess(kind, KNOWN);
    }

    boolean isNone() {
      return kind == NameKind.UNKNOWN;
    }
  }

  final int from;
  final int to;
  private NameKind kind;
  private final int certainty;

  Name(int from, int to, Guess guess) {
    this.from = from;
    this.to = to;
    this.kind = guess.kind();
    this.certainty = guess.certainty();
  }

  int length() {
    return to - from;
  }

  NameKind kind() {
    return kind;
  }

  void setKind(NameKind kind) {
    this.kind = kind;
  }

  /** From {@link #UNPROVEN} to {@link #TITLED}. */
  int certainty() {
    return certainty;
  }
}
