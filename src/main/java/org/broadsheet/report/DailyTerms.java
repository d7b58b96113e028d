package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.broadsheet.analysis.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.TermFields.PER_MILLION;
import static org.broadsheet.analysis.TermFields.TERM;
import static org.broadsheet.analysis.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.schema.Field.date;
import static org.broadsheet.schema.Field.flag;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.BurstDays;
import org.broadsheet.analysis.Formula;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.Published;
import org.broadsheet.analysis.TermCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which terms each day used, and when a term was in the air. */
final class DailyTerms {
  private static final Field DAY = date("published_date", "Day of publication in UTC.");
  private static final Field IS_BURST =
      flag(
          "is_burst",
          "Whether the day is part of a burst (Kleinberg, two states, s = 2, gamma = 1): a run of"
              + " days in which twice the usual share of articles uses the term.");

  static final Report REPORT =
      Report.named("daily_terms")
          .about(
              "The terms of each day, and the days on which a term burst. Undated articles are left out.")
          .oneRowPer("published_date, language and term", DAY, LANGUAGE, TERM)
          .with(ARTICLE_COUNT, TERM_COUNT, PER_MILLION, IS_BURST)
          .orderedBy(LANGUAGE, TERM, DAY)
          .referringTo("terms", LANGUAGE, TERM)
          .from(DailyTerms::rows);

  private DailyTerms() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new Published(corpus.options(), 1);
    Dataset<Row> days =
        corpus.totals(PUBLISHED_DATE, LANGUAGE).where(PUBLISHED_DATE.column().isNotNull());
    Dataset<Row> counts = published.frequentInCorpus(TermCounts.by(PUBLISHED_DATE).of(corpus));
    Dataset<Row> rows =
        BurstDays.over(days)
            .mark(counts, IS_BURST)
            .join(broadcast(days), Keys.of(PUBLISHED_DATE, LANGUAGE), "inner")
            .withColumn(PER_MILLION.name(), Formula.perMillion(TERM_COUNT, Corpus.GROUP_TOKENS));
    return published.top(rows, TERM_COUNT, TERM, PUBLISHED_DATE, LANGUAGE);
  }
}
