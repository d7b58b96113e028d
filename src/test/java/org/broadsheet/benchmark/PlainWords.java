package org.broadsheet.benchmark;

/**
 * A rule for words that SQL can apply and that counts nearly the same words as Broadsheet: letters,
 * digits and the marks between them, with at least one letter; in lower case, with straight
 * apostrophes and without the English possessive. The sums in the table show the difference.
 */
final class PlainWords {
  /** In lower case with straight apostrophes; the same in RE2 (DuckDB) and in Java (Spark). */
  static final String REGEX =
      "[\\p{N}_]*\\p{L}[\\p{L}\\p{N}\\p{M}_]*(?:['.:][\\p{L}_][\\p{L}\\p{N}\\p{M}_]*)*";

  static final String APOSTROPHE = "’";
  static final String STRAIGHT = "'";
  static final String POSSESSIVE = "'s";

  private PlainWords() {}
}
