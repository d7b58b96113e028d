package org.broadsheet.benchmark;

/**
 * The rule for words that SQL can follow, near to what Broadsheet counts: letters, digits and what
 * stands between them inside a word, with a letter; lower case; without the English possessive.
 */
final class PlainWords {
  /** In RE2 (DuckDB) and in Java (Spark) the same. */
  static final String REGEX =
      "[\\p{N}_]*\\p{L}[\\p{L}\\p{N}\\p{M}_]*(?:['’.:][\\p{L}_][\\p{L}\\p{N}\\p{M}_]*)*";

  /** Both apostrophes are one, and end no word with an s. */
  static final String TERM_OF_WORD =
      "case when word like '%''s' or word like '%’s' then substr(word, 1, length(word) - 2)"
          + " else replace(word, '’', '''') end";

  private PlainWords() {}
}
