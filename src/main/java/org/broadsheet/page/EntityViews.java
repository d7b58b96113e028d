package org.broadsheet.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.Entities;
import org.broadsheet.report.EntityNetwork;
import org.broadsheet.report.EntityPairs;
import org.broadsheet.report.OutletEntityPairs;
import org.broadsheet.report.Speakers;

/** The entities, the pairs that articles name together, and the speakers. */
final class EntityViews {
  private static final int PAIRS = 600;
  private static final int OUTLETS_OF_SPEAKERS = 80;

  static final List<View> ALL =
      List.of(
          View.of(Entities.REPORT)
              .first(
                  500,
                  "the entities in the most articles first",
                  col("article_count").desc(),
                  col("entity_id")),
          View.of(EntityPairs.REPORT)
              .within(150_000)
              .outOf(EntityViews::belongingTogether)
              .showing(
                  "the pairs with npmi above 0 and q below 0.05, those with the highest"
                      + " log-likelihood first",
                  EntityViews::strongest),
          View.named(EntityNetwork.REPORT.name(), EntityNetwork.REPORT, EntityPairs.REPORT)
              .showing("the entities of the pairs shown", EntityViews::network),
          View.of(OutletEntityPairs.REPORT)
              .first(
                  400,
                  "the most certain differences first",
                  col("q_value").asc_nulls_last(),
                  col("article_count").desc(),
                  col("outlet"),
                  col("entity_a_id"),
                  col("entity_b_id")),
          View.of(Speakers.REPORT)
              .within(200_000)
              .showing(
                  "of the %d outlets with the most rows, the most quoted speakers first"
                      .formatted(OUTLETS_OF_SPEAKERS),
                  EntityViews::speakers));

  private EntityViews() {}

  private static Dataset<Row> belongingTogether(Source source) {
    return source.rows(EntityPairs.REPORT).where(col("npmi").gt(0).and(col("q_value").lt(0.05)));
  }

  private static Dataset<Row> strongest(Source source) {
    return belongingTogether(source)
        .orderBy(col("log_likelihood").desc(), col("entity_a_id"), col("entity_b_id"))
        .limit(PAIRS)
        .select(
            View.each(
                "entity_a_id",
                "entity_b_id",
                "entity_a",
                "entity_b",
                "article_count",
                "sentence_count",
                "article_count_a",
                "article_count_b",
                "expected_article_count",
                "npmi",
                "q_value"));
  }

  private static Dataset<Row> network(Source source) {
    Dataset<Row> pairs = strongest(source);
    Dataset<Row> shown =
        pairs
            .select(col("entity_a_id").as("entity_id"))
            .union(pairs.select(col("entity_b_id")))
            .dropDuplicates();
    return source
        .rows(EntityNetwork.REPORT)
        .join(broadcast(shown), new String[] {"entity_id"}, "left_semi")
        .orderBy(col("pagerank").desc(), col("entity_id"));
  }

  private static Dataset<Row> speakers(Source source) {
    Column[] order = {
      col("quoted_token_count").desc(), col("quote_count").desc(), col("entity_id")
    };
    Dataset<Row> first =
        View.firstOfEach(
            View.ofLargest(source.rows(Speakers.REPORT), OUTLETS_OF_SPEAKERS),
            View.each("outlet"),
            25,
            order);
    if (!source.has(Entities.REPORT)) {
      return first;
    }
    Dataset<Row> entities =
        source.rows(Entities.REPORT).select("entity_id", "entity", "entity_type");
    return first
        .join(entities, new String[] {"entity_id"}, "left")
        .select(
            View.each(
                "outlet",
                "entity_id",
                "entity",
                "entity_type",
                "quote_count",
                "quoted_token_count",
                "quote_share"))
        .orderBy(col("outlet"), order[0], order[1], order[2]);
  }
}
