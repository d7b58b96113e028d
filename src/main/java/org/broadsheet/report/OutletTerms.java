package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.term.TermFields.TERM_RANK;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.MeasureColumns;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.analysis.term.TermSelection;
import org.broadsheet.analysis.term.TermTotals;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which terms each outlet uses, and how much. */
public final class OutletTerms {
  private static final Field TF_IDF =
      number(
          "tf_idf",
          "Share of the outlet's tokens of the language times ln(articles of the language /"
              + " articles of the language that use it).");

  public static final Report REPORT =
      Report.named("outlet_terms")
          .about("The terms of each outlet: how often, and how much its own.")
          .oneRowPer("outlet, language and term", OUTLET, LANGUAGE, TERM)
          .with(ARTICLE_COUNT, TERM_COUNT, PER_MILLION, TF_IDF, TERM_RANK)
          .orderedBy(OUTLET, LANGUAGE, TERM_RANK)
          .referringTo("outlets", OUTLET)
          .referringTo("terms", LANGUAGE, TERM)
          .fromOrdered(OutletTerms::rows);

  private OutletTerms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new TermSelection(corpus.options(), 1);
    Dataset<Row> rows =
        published
            .frequent(TermCounts.by(OUTLET).of(corpus), TermTotals.of(corpus))
            .join(broadcast(corpus.totals(OUTLET, LANGUAGE)), Keys.of(OUTLET, LANGUAGE), "inner")
            .withColumn(
                PER_MILLION.name(), MeasureColumns.perMillion(TERM_COUNT, Corpus.GROUP_TOKENS))
            .drop(Corpus.GROUP_ARTICLES, Corpus.GROUP_SQUARED_TOKENS)
            .join(
                broadcast(corpus.totals(LANGUAGE).drop(Corpus.GROUP_TOKENS)),
                Keys.of(LANGUAGE),
                "inner")
            .withColumn(
                TF_IDF.name(),
                MeasureColumns.tfIdf(
                    TERM_COUNT.column(),
                    col(Corpus.GROUP_TOKENS),
                    col(Corpus.GROUP_ARTICLES),
                    col(TermSelection.CORPUS_ARTICLES)));
    return published.ranked(rows, OUTLET, LANGUAGE);
  }
}
