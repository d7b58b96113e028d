package org.broadsheet.report;

import static org.broadsheet.analysis.TermDays.DAY;
import static org.broadsheet.analysis.TermDays.IS_BURST;
import static org.broadsheet.analysis.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.TermFields.PER_MILLION;
import static org.broadsheet.analysis.TermFields.TERM;
import static org.broadsheet.analysis.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Published;
import org.broadsheet.analysis.TermDays;
import org.broadsheet.corpus.Corpus;

/** Which terms each day used, and when a term was in the air. */
final class DailyTerms {
  static final Report REPORT =
      Report.named("daily_terms")
          .about(
              "The terms of each day, and the days on which a term burst. Undated articles are left"
                  + " out.")
          .oneRowPer("published_date, language and term", DAY, LANGUAGE, TERM)
          .with(ARTICLE_COUNT, TERM_COUNT, PER_MILLION, IS_BURST)
          .orderedBy(LANGUAGE, TERM, DAY)
          .referringTo("terms", LANGUAGE, TERM)
          .fromOrdered(DailyTerms::rows);

  private DailyTerms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new Published(corpus.options(), 1);
    Dataset<Row> days = TermDays.of(corpus, published);
    return corpus.options().top().isEmpty()
        ? days
        : published
            .top(days, TERM_COUNT, TERM, DAY, LANGUAGE)
            .sort(LANGUAGE.column(), TERM.column(), DAY.column());
  }
}
