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
import org.broadsheet.analysis.term.TermTotals;
import org.broadsheet.corpus.Corpus;

/** Which terms the corpus uses, how often, and how evenly. */
public final class Terms {
  static final String NAME = "terms";

  public static final Report REPORT =
      Report.named(NAME)
          .about(
              "The terms of the corpus: how often they are used, in how many outlets, and how"
                  + " evenly.")
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
          .sumsLike(TERM_COUNT, OutletTerms.NAME, TERM_COUNT)
          .fromOrdered(Terms::rows);

  private Terms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    return selection.rankedTerms(selection.terms(TermTotals.of(corpus)), LANGUAGE);
  }
}
