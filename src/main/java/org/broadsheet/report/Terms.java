package org.broadsheet.report;

import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.IS_STOP_WORD;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.term.TermFields.TERM_RANK;
import static org.broadsheet.analysis.term.TermTotals.BURSTINESS;
import static org.broadsheet.analysis.term.TermTotals.DISPERSION;
import static org.broadsheet.analysis.term.TermTotals.IDF;
import static org.broadsheet.analysis.term.TermTotals.OUTLET_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.TermSelection;
import org.broadsheet.analysis.term.TermTotals;
import org.broadsheet.corpus.Corpus;

/** Which terms the corpus uses, how much, and how evenly. */
public final class Terms {
  public static final Report REPORT =
      Report.named("terms")
          .about("The terms of the corpus: how often, in how many outlets, how evenly.")
          .oneRowPer("language and term", LANGUAGE, TERM)
          .with(
              ARTICLE_COUNT,
              OUTLET_COUNT,
              TERM_COUNT,
              PER_MILLION,
              DISPERSION,
              BURSTINESS,
              IDF,
              TERM_RANK,
              IS_STOP_WORD)
          .orderedBy(LANGUAGE, TERM_RANK)
          .sumsLike(TERM_COUNT, "outlet_terms", TERM_COUNT)
          .fromOrdered(Terms::rows);

  private Terms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new TermSelection(corpus.options(), 1);
    return published.ranked(published.frequent(TermTotals.of(corpus)), LANGUAGE);
  }
}
