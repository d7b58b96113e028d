package org.broadsheet.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.EntityCounts.ALL_MENTIONS;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.date;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.EntityCounts;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.TermCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Who published how much, and when. */
final class Outlets {
  private static final Field ARTICLE_COUNT = count("article_count", "Articles of the outlet.");
  private static final Field TERM_TYPE_COUNT =
      count("term_type_count", "Different terms of the outlet, stop words included.");
  private static final Field FIRST_DATE =
      date("first_date", "Day of its first dated article; null if none is dated.").optional();
  private static final Field LAST_DATE =
      date("last_date", "Day of its last dated article; null if none is dated.").optional();

  static final Report REPORT =
      Report.named("outlets")
          .about("The outlets, how much they published and when.")
          .oneRowPer("outlet", OUTLET)
          .with(ARTICLE_COUNT, TOKEN_COUNT, TERM_TYPE_COUNT, ALL_MENTIONS, FIRST_DATE, LAST_DATE)
          .sumsLike(TOKEN_COUNT, "articles", TOKEN_COUNT)
          .sumsLike(ALL_MENTIONS, "articles", ALL_MENTIONS)
          .from(Outlets::rows);

  private Outlets() {}

  static Dataset<Row> rows(Corpus corpus) {
    Dataset<Row> sizes =
        corpus
            .articles()
            .groupBy(OUTLET.column())
            .agg(
                count(lit(1)).as(ARTICLE_COUNT.name()),
                sum(TOKEN_COUNT.column()).as(TOKEN_COUNT.name()),
                min(PUBLISHED_DATE.column()).as(FIRST_DATE.name()),
                max(PUBLISHED_DATE.column()).as(LAST_DATE.name()));
    Dataset<Row> types =
        TermCounts.by(OUTLET)
            .of(corpus)
            .groupBy(OUTLET.column())
            .agg(count(lit(1)).as(TERM_TYPE_COUNT.name()));
    Dataset<Row> counted =
        sizes
            .join(types, Keys.of(OUTLET), "left")
            .na()
            .fill(0, new String[] {TERM_TYPE_COUNT.name()});
    return EntityCounts.withMentions(counted, corpus, OUTLET);
  }
}
