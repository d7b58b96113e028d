package org.broadsheet.benchmark;

/**
 * The rule for words that SQL can follow, near to what Broadsheet counts: letters, digits and what
 * stands between them inside a word, with a letter; lower case, straight apostrophes, and without
 * the English possessive. The sums in the table tell how near.
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
