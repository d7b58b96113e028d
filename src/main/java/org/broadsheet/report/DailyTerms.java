package org.broadsheet.report;

import static org.broadsheet.analysis.term.TermDays.DAY;
import static org.broadsheet.analysis.term.TermDays.IS_BURST;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.TermDays;
import org.broadsheet.analysis.term.TermSelection;
import org.broadsheet.corpus.Corpus;

/** Which terms each day used, and when a term was in the air. */
public final class DailyTerms {
  public static final Report REPORT =
      Report.named("daily_terms")
          .about(
              "The terms of each day, and the days on which a term burst. Undated articles are left"
                  + " out.")
          .oneRowPer("published_date, language and term", DAY, LANGUAGE, TERM)
          .with(ARTICLE_COUNT, TERM_COUNT, PER_MILLION, IS_BURST)
          .orderedBy(TERM, LANGUAGE, DAY)
          .referringTo("terms", LANGUAGE, TERM)
          .fromOrdered(DailyTerms::rows);

  private DailyTerms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new TermSelection(corpus.options(), 1);
    Dataset<Row> days = TermDays.of(corpus, published);
    return corpus.options().top().isEmpty()
        ? days
        : published
            .top(days, TERM_COUNT, TERM, DAY, LANGUAGE)
            .sort(TERM.column(), LANGUAGE.column(), DAY.column());
  }
}
