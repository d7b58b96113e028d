package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.term.TermFields.IS_STOP_WORD;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.TITLE;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.MeasureColumns;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which terms each outlet uses in its headlines, and how often. */
public final class OutletHeadlineTerms {
  private static final Field ARTICLE_COUNT =
      count("article_count", "Articles of the outlet in that language whose title uses the term.");
  private static final Field TERM_COUNT = count("term_count", "Uses of the term in those titles.");
  private static final Field PER_MILLION =
      number(
          "per_million",
          "term_count per million tokens, stop words included, of the outlet's titles in that"
              + " language; from 0 to 1,000,000.");
  private static final Field TERM_RANK =
      count(
          "term_rank",
          "Place among the published terms of the outlet's titles in that language, by uses, then"
              + " articles, then the term itself; 1 = most used.");

  public static final Report REPORT =
      Report.named("outlet_headline_terms")
          .about(
              "The terms of each outlet's headlines. A title is counted by the same rules as a"
                  + " body; --min-articles counts the articles whose title uses the term.")
          .oneRowPer("outlet, language and term", OUTLET, LANGUAGE, TERM)
          .with(ARTICLE_COUNT, TERM_COUNT, PER_MILLION, TERM_RANK)
          .orderedBy(OUTLET, LANGUAGE, TERM_RANK)
          .referringTo(Outlets.NAME, OUTLET)
          .fromOrdered(OutletHeadlineTerms::rows);

  private static final String TITLE_TOKENS = "title_token_count";

  private OutletHeadlineTerms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    Dataset<Row> counts = TermCounts.by(OUTLET).in(TITLE).of(corpus);
    Dataset<Row> totals =
        counts
            .groupBy(LANGUAGE.column(), TERM.column())
            .agg(
                sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
                max(IS_STOP_WORD.column()).as(IS_STOP_WORD.name()));
    Dataset<Row> tokens =
        counts
            .groupBy(OUTLET.column(), LANGUAGE.column())
            .agg(sum(TERM_COUNT.column()).as(TITLE_TOKENS));
    Dataset<Row> rows =
        selection
            .terms(counts, totals)
            .join(broadcast(tokens), Keys.of(OUTLET, LANGUAGE), "inner")
            .withColumn(PER_MILLION.name(), MeasureColumns.perMillion(TERM_COUNT, TITLE_TOKENS));
    return selection.rankedTerms(rows, OUTLET, LANGUAGE);
  }
}
