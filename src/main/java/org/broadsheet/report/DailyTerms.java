package org.broadsheet.report;

import static org.broadsheet.analysis.term.TermDays.DAY;
import static org.broadsheet.analysis.term.TermDays.IS_BURST;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.TermDays;
import org.broadsheet.corpus.Corpus;

/** Which terms were used on each day, and when a term burst. */
public final class DailyTerms {
  public static final Report REPORT =
      Report.named("daily_terms")
          .about(
              "The terms of each day, and the days on which a term burst. Undated articles are left"
                  + " out.")
          .oneRowPer("published_date, language and term", DAY, LANGUAGE, TERM)
          .with(ARTICLE_COUNT, TERM_COUNT, PER_MILLION, IS_BURST)
          .orderedBy(TERM, LANGUAGE, DAY)
          .referringTo(Terms.NAME, LANGUAGE, TERM)
          .fromOrdered(DailyTerms::rows);

  private DailyTerms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    Dataset<Row> days = TermDays.of(corpus, selection.articles());
    Column[] mostUsed = {TERM_COUNT.column().desc(), TERM.column()};
    return corpus.options().top().isEmpty()
        ? days
        : selection
            .top(days, mostUsed, DAY, LANGUAGE)
            .sort(TERM.column(), LANGUAGE.column(), DAY.column());
  }
}
