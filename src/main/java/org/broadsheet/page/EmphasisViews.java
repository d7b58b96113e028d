package org.broadsheet.page;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.Articles;
import org.broadsheet.report.EmphasisSources;
import org.broadsheet.report.EntityEmphasis;
import org.broadsheet.report.Evidence;
import org.broadsheet.report.Report;
import org.broadsheet.report.TermEmphasis;

/** What each outlet emphasises, for which reason, and sentences that show it. */
final class EmphasisViews {
  private static final int OUTLETS = 50;
  private static final int OUTLETS_OF_MAP = 30;
  private static final int ENTITIES_OF_MAP = 40;

  private static final String SUREST_FIRST =
      "of the %d outlets with the most rows, the most certain differences in both directions; then differences that are not significant, by log-likelihood"
          .formatted(OUTLETS);

  private static final Column IS_SIGNIFICANT = col("is_emphasised").or(col("is_underplayed"));

  /** The distance of the interval from 0; null if the difference is not significant. */
  private static final Column CERTAINTY =
      when(col("is_emphasised"), col("log_ratio_low"))
          .when(col("is_underplayed"), col("log_ratio_high").multiply(-1));

  static final List<View> ALL =
      List.of(
          emphasis(
              TermEmphasis.REPORT, "term", "language", "term", "term_count", "other_term_count"),
          emphasis(
              EntityEmphasis.REPORT,
              "entity_id",
              "entity_id",
              "entity",
              "mention_count",
              "other_mention_count",
              "headline_count",
              "lead_count"),
          View.of(Evidence.REPORT)
              .within(800_000)
              .showing(
                  "the first sentence of every feature, then the second sentences",
                  EmphasisViews::evidence),
          View.named("heat_map", EntityEmphasis.REPORT)
              .within(150_000)
              .showing(
                  "the %d entities with the most significant rows, of the %d outlets with the most mentions"
                      .formatted(ENTITIES_OF_MAP, OUTLETS_OF_MAP),
                  source -> heatMap(source.rows(EntityEmphasis.REPORT))),
          View.of(EmphasisSources.REPORT)
              .within(300_000)
              .columns(
                  "outlet",
                  "feature_type",
                  "language",
                  "feature",
                  "entity",
                  "difference_per_million",
                  "selection_per_million",
                  "framing_per_million",
                  "unmatched_per_million",
                  "shared_story_count")
              .firstOfOutlets(
                  OUTLETS,
                  30,
                  View.each("outlet", "feature_type"),
                  "the greatest differences first",
                  abs(col("difference_per_million")).desc(),
                  col("language"),
                  col("feature")));

  private EmphasisViews() {}

  /**
   * @param key the column that identifies a row of one outlet and language
   */
  private static View emphasis(Report report, String key, String... columns) {
    Column isLess = col("log_ratio").lt(0);
    Column[] order = {
      CERTAINTY.desc_nulls_last(), abs(col("log_likelihood")).desc(), col(columns[0]), col(key)
    };
    return View.of(report)
        .within(350_000)
        .showing(
            SUREST_FIRST,
            source ->
                View.firstOfEach(
                        View.ofLargest(source.rows(report), OUTLETS).withColumn("is_less", isLess),
                        View.each("outlet", "is_less"),
                        25,
                        order)
                    .select(shown(columns)));
  }

  private static Column[] shown(String... own) {
    var names = new ArrayList<>(List.of("outlet"));
    names.addAll(List.of(own));
    names.addAll(
        List.of(
            "article_count",
            "other_article_count",
            "per_million",
            "other_per_million",
            "log_ratio",
            "log_ratio_low",
            "log_ratio_high",
            "q_value"));
    return View.each(names.toArray(String[]::new));
  }

  private static Dataset<Row> evidence(Source source) {
    String[] columns = {"report", "outlet", "feature", "example_rank", "article_id", "sentence"};
    Dataset<Row> first =
        source
            .rows(Evidence.REPORT)
            .select(View.each(columns))
            .orderBy(View.each("example_rank", "report", "outlet", "feature"))
            .limit(6_000);
    if (!source.has(Articles.REPORT)) {
      return first;
    }
    Dataset<Row> articles =
        source.rows(Articles.REPORT).select("article_id", "published_date", "title", "url");
    return broadcast(first)
        .join(articles, new String[] {"article_id"}, "left")
        .orderBy(View.each("example_rank", "report", "outlet", "feature"));
  }

  private static Dataset<Row> heatMap(Dataset<Row> emphasis) {
    Dataset<Row> entities =
        emphasis
            .groupBy("entity_id")
            .agg(
                sum(when(IS_SIGNIFICANT, 1).otherwise(0)).as("significant_count"),
                sum("article_count").as("naming_count"))
            .orderBy(col("significant_count").desc(), col("naming_count").desc(), col("entity_id"))
            .limit(ENTITIES_OF_MAP)
            .select("entity_id", "significant_count");
    Dataset<Row> outlets =
        emphasis
            .groupBy("outlet")
            .agg(max("all_mention_count").as("all_mention_count"))
            .orderBy(col("all_mention_count").desc(), col("outlet"))
            .limit(OUTLETS_OF_MAP)
            .select("outlet");
    return emphasis
        .join(broadcast(entities), new String[] {"entity_id"}, "inner")
        .join(broadcast(outlets), new String[] {"outlet"}, "left_semi")
        .orderBy(col("significant_count").desc(), col("entity"), col("entity_id"), col("outlet"))
        .select(
            View.each(
                "outlet",
                "entity_id",
                "entity",
                "article_count",
                "other_article_count",
                "mention_count",
                "other_mention_count",
                "log_ratio",
                "q_value"));
  }
}
