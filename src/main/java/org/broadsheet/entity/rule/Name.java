package org.broadsheet.entity.rule;

/** A candidate: tokens {@code from} to {@code to}, the last one excluded. */
final class Name {
  /** In a headline, without anything that speaks for it. */
  static final int UNPROVEN = -1;

  /** Only its capital speaks for it. */
  static final int GUESSED = 0;

  /** A rule gave its kind. */
  static final int RULED = 1;

  /** A lexicon, or a word in it that tells its kind. */
  static final int KNOWN = 2;

  /** A title before it. */
  static final int TITLED = 3;

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
