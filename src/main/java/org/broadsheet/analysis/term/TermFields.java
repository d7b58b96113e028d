package org.broadsheet.analysis.term;

import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.flag;
import static org.broadsheet.schema.Field.number;
import static org.broadsheet.schema.Field.text;

import org.broadsheet.schema.Field;

/** The columns of term counts. Each has one meaning, whichever articles are counted. */
public final class TermFields {
  public static final Field TERM =
      text("term", "A word as it is counted: NFKC, lower-case, without English possessive 's.");
  public static final Field IS_STOP_WORD =
      flag("is_stop_word", "Whether the term is on the stop word list of its language.");
  public static final Field ARTICLE_COUNT =
      count(
          "article_count",
          "Articles of the row's language, and of its outlet or day if it has one, that use it at"
              + " least once.");
  public static final Field TERM_COUNT = count("term_count", "Uses of the term in those articles.");
  public static final Field PER_MILLION =
      number(
          "per_million",
          "Uses per million tokens, stop words included, of the row's language, and of its outlet"
              + " or day if it has one; from 0 to 1,000,000.");

  public static final Field TERM_RANK =
      count(
          "term_rank",
          "Place among the published terms of the row's language, and of its outlet if it has one,"
              + " by uses, then articles, then the term itself; 1 = most used.");

  /** Σy² over the articles of the group; y is the uses of the term in an article. */
  public static final Field SQUARED_USES =
      count("squared_uses", "Sum over articles of the square of the uses.");

  /** Σy·n over the articles of the group; n is the tokens of an article. */
  public static final Field USES_TIMES_TOKENS =
      count("uses_times_tokens", "Sum over articles of uses times tokens.");

  private TermFields() {}
}
