package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.broadsheet.analysis.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.TermFields.PER_MILLION;
import static org.broadsheet.analysis.TermFields.TERM;
import static org.broadsheet.analysis.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.TermFields.TERM_RANK;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Formula;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.Published;
import org.broadsheet.analysis.TermCounts;
import org.broadsheet.analysis.TermTotals;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which terms each outlet uses, and how much. */
final class OutletTerms {
  private static final Field TF_IDF =
      number(
          "tf_idf",
          "Share of the outlet's tokens of the language times ln(articles of the language /"
              + " articles of the language that use it).");

  static final Report REPORT =
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
    var published = new Published(corpus.options(), 1);
    Dataset<Row> rows =
        published
            .frequent(TermCounts.by(OUTLET).of(corpus), TermTotals.of(corpus))
            .join(broadcast(corpus.totals(OUTLET, LANGUAGE)), Keys.of(OUTLET, LANGUAGE), "inner")
            .withColumn(PER_MILLION.name(), Formula.perMillion(TERM_COUNT, Corpus.GROUP_TOKENS))
            .drop(Corpus.GROUP_ARTICLES, Corpus.GROUP_SQUARED_TOKENS)
            .join(
                broadcast(corpus.totals(LANGUAGE).drop(Corpus.GROUP_TOKENS)),
                Keys.of(LANGUAGE),
                "inner")
            .withColumn(
                TF_IDF.name(),
                Formula.tfIdf(
                    TERM_COUNT.column(),
                    col(Corpus.GROUP_TOKENS),
                    col(Corpus.GROUP_ARTICLES),
                    col(Published.CORPUS_ARTICLES)));
    return published.ranked(rows, OUTLET, LANGUAGE);
  }
}
