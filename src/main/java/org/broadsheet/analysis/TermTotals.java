package org.broadsheet.analysis;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.TermFields.IS_STOP_WORD;
import static org.broadsheet.analysis.TermFields.SQUARED_USES;
import static org.broadsheet.analysis.TermFields.TERM;
import static org.broadsheet.analysis.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.TermFields.USES_TIMES_TOKENS;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** The terms of the whole corpus: the outlets' counts added up. */
public final class TermTotals {
  public static final Field OUTLET_COUNT =
      Field.count("outlet_count", "Outlets that use it at least once.");

  /** The term's uses in each outlet that has any, beside that outlet's tokens. */
  public static final String PARTS = "parts";

  private TermTotals() {}

  /** One row per language and term, stop words included, with the sums of {@link TermCounts}. */
  public static Dataset<Row> of(Corpus corpus) {
    Dataset<Row> outlets = corpus.totals(OUTLET, LANGUAGE);
    return TermCounts.by(OUTLET)
        .of(corpus)
        .join(broadcast(outlets), Keys.of(OUTLET, LANGUAGE), "inner")
        .groupBy(LANGUAGE.column(), TERM.column())
        .agg(
            max(IS_STOP_WORD.column()).as(IS_STOP_WORD.name()),
            count(lit(1)).as(OUTLET_COUNT.name()),
            sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
            sum(TERM_COUNT.column()).as(TERM_COUNT.name()),
            sum(SQUARED_USES.column()).as(SQUARED_USES.name()),
            sum(USES_TIMES_TOKENS.column()).as(USES_TIMES_TOKENS.name()),
            collect_list(struct(TERM_COUNT.column(), col(Corpus.GROUP_TOKENS))).as(PARTS));
  }
}
