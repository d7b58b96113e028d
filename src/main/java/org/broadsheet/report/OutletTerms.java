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
import org.broadsheet.analysis.term.TermTotals;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which terms each outlet uses, and how often. */
public final class OutletTerms {
  static final String NAME = "outlet_terms";

  private static final Field TF_IDF =
      number(
          "tf_idf",
          "Share of the outlet's tokens of the language times ln(articles of the language /"
              + " articles of the language that use it).");

  public static final Report REPORT =
      Report.named(NAME)
          .about(
              "The terms of each outlet: how often it uses them, and how characteristic they are of"
                  + " it.")
          .oneRowPer("outlet, language and term", OUTLET, LANGUAGE, TERM)
          .with(ARTICLE_COUNT, TERM_COUNT, PER_MILLION, TF_IDF, TERM_RANK)
          .orderedBy(OUTLET, LANGUAGE, TERM_RANK)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Terms.NAME, LANGUAGE, TERM)
          .fromOrdered(OutletTerms::rows);

  private OutletTerms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    Dataset<Row> rows =
        selection
            .terms(TermCounts.by(OUTLET).of(corpus), TermTotals.of(corpus))
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
                    col(Selection.CORPUS_ARTICLES)));
    return selection.rankedTerms(rows, OUTLET, LANGUAGE);
  }
}
