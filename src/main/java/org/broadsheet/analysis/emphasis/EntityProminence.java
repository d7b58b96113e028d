package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.FIRST_POSITION_SHARE;
import static org.broadsheet.analysis.entity.EntityFields.HEADLINE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.LEAD_COUNT;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.analysis.entity.EntityFields;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** How prominently an outlet names an entity, compared with all other outlets. */
public final class EntityProminence {
  public static final Field OTHER_HEADLINE_COUNT =
      Field.count("other_headline_count", "headline_count of all other outlets.");
  public static final Field OTHER_LEAD_COUNT =
      Field.count("other_lead_count", "lead_count of all other outlets.");
  public static final Field OTHER_FIRST_POSITION_SHARE =
      Field.number(
              "other_first_position_share",
              "first_position_share of all other outlets; null where none names the entity.")
          .optional();

  private static final String ALL_HEADLINES = "all_headline_count";
  private static final String ALL_LEADS = "all_lead_count";
  private static final String ALL_POSITIONS = "all_first_positions";
  private static final long BILLION = 1_000_000_000L;

  private EntityProminence() {}

  /**
   * Adds the names of entities and their prominence to rows of outlets and entities.
   *
   * @param rows with outlet, entity_id, article_count and other_article_count
   */
  public static Dataset<Row> of(Dataset<Row> rows, Corpus corpus) {
    Dataset<Row> own =
        EntityCounts.byOutlet(corpus)
            .select(
                OUTLET.column(),
                ENTITY_ID.column(),
                HEADLINE_COUNT.column(),
                LEAD_COUNT.column(),
                col(EntityCounts.FIRST_POSITIONS));
    return rows.join(own, Keys.of(OUTLET, ENTITY_ID), "left")
        .join(all(corpus), Keys.of(ENTITY_ID), "inner")
        .withColumn(HEADLINE_COUNT.name(), orNone(HEADLINE_COUNT.name()))
        .withColumn(LEAD_COUNT.name(), orNone(LEAD_COUNT.name()))
        .withColumn(FIRST_POSITION_SHARE.name(), EntityCounts.firstPositionShare())
        .withColumn(OTHER_HEADLINE_COUNT.name(), col(ALL_HEADLINES).minus(HEADLINE_COUNT.column()))
        .withColumn(OTHER_LEAD_COUNT.name(), col(ALL_LEADS).minus(LEAD_COUNT.column()))
        .withColumn(OTHER_FIRST_POSITION_SHARE.name(), otherPosition());
  }

  private static Column otherPosition() {
    Column others = col(ALL_POSITIONS).minus(orNone(EntityCounts.FIRST_POSITIONS));
    Column articles = OTHER_ARTICLE_COUNT.column();
    return when(articles.gt(0), others.divide(articles.multiply(BILLION)));
  }

  private static Column orNone(String count) {
    return coalesce(col(count), lit(0L));
  }

  private static Dataset<Row> all(Corpus corpus) {
    return EntityCounts.byOutlet(corpus)
        .groupBy(ENTITY_ID.column())
        .agg(
            sum(HEADLINE_COUNT.column()).as(ALL_HEADLINES),
            sum(LEAD_COUNT.column()).as(ALL_LEADS),
            sum(EntityCounts.FIRST_POSITIONS).as(ALL_POSITIONS))
        .join(ArticleEntities.names(corpus), Keys.of(ENTITY_ID), "inner")
        .drop(EntityFields.ENTITY_TYPE.name());
  }
}
