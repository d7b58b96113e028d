package org.broadsheet.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.Articles;
import org.broadsheet.report.Boilerplate;
import org.broadsheet.report.Duplicates;
import org.broadsheet.report.OutletSimilarity;
import org.broadsheet.report.OutletTerms;
import org.broadsheet.report.Outlets;
import org.broadsheet.report.RejectedRecords;

/** The outlets: how much they publish, how similar they are, and which texts were left out. */
final class OutletViews {
  private static final int OUTLETS_OVER_TIME = 15;

  static final List<View> ALL =
      List.of(
          View.of(Outlets.REPORT)
              .first(
                  300,
                  "the outlets with the most articles first",
                  col("article_count").desc(),
                  col("outlet")),
          View.named("articles_over_time", Articles.REPORT)
              .outOf(OutletViews::dated)
              .showing(
                  "each of the %d outlets with the most articles, and all other outlets together"
                      .formatted(OUTLETS_OVER_TIME),
                  OutletViews::overTime),
          View.of(OutletSimilarity.REPORT)
              .first(
                  300,
                  "the pairs with the most stories in common first",
                  col("shared_story_count").desc(),
                  col("term_divergence").asc_nulls_last(),
                  col("outlet_a"),
                  col("outlet_b")),
          View.of(OutletTerms.REPORT)
              .columns("outlet", "language", "term", "article_count", "term_count", "tf_idf")
              .firstOfOutlets(
                  40,
                  25,
                  View.each("outlet"),
                  "the terms with the highest tf-idf first",
                  col("tf_idf").desc(),
                  col("language"),
                  col("term")),
          View.of(RejectedRecords.REPORT)
              .first(200, "in the order of the files", col("source_file"), col("position")),
          View.of(Boilerplate.REPORT)
              .first(
                  200,
                  "the texts with the most words first",
                  col("token_count").desc(),
                  col("outlet"),
                  col("text"),
                  col("reason")),
          View.of(Duplicates.REPORT)
              .first(
                  200, "the closest copies first", col("resemblance").desc(), col("article_id")));

  private OutletViews() {}

  private static Dataset<Row> dated(Source source) {
    return source.rows(Articles.REPORT).where(col("published_date").isNotNull());
  }

  private static Dataset<Row> overTime(Source source) {
    Dataset<Row> largest =
        dated(source)
            .groupBy("outlet")
            .agg(count(lit(1)).as("article_count"))
            .orderBy(col("article_count").desc(), col("outlet"))
            .limit(OUTLETS_OVER_TIME)
            .select(col("outlet"), col("outlet").as("largest"));
    return dated(source)
        .withColumn("first_day", source.step().first(col("published_date")))
        .join(broadcast(largest), new String[] {"outlet"}, "left")
        .groupBy(col("largest").as("outlet"), col("first_day"))
        .agg(count(lit(1)).as("article_count"))
        .orderBy(col("first_day"), col("outlet").asc_nulls_last());
  }
}
