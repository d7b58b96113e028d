package org.broadsheet.report;

import static org.broadsheet.analysis.entity.EntityCounts.ALIASES;
import static org.broadsheet.analysis.entity.EntityCounts.OUTLET_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_TYPE;
import static org.broadsheet.analysis.entity.EntityFields.HEADLINE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.analysis.entity.PublishedEntities;
import org.broadsheet.corpus.Corpus;

/** Who and what the corpus names. */
public final class Entities {
  public static final Report REPORT =
      Report.named("entities")
          .about("The persons, organisations, places and groups that the articles name.")
          .oneRowPer("entity", ENTITY_ID)
          .with(
              ENTITY,
              ENTITY_TYPE,
              ARTICLE_COUNT,
              MENTION_COUNT,
              OUTLET_COUNT,
              HEADLINE_COUNT,
              ALIASES)
          .sumsLike(MENTION_COUNT, "outlet_entities", MENTION_COUNT)
          .from(Entities::rows);

  private Entities() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new PublishedEntities(corpus.options(), 1);
    return published
        .top(published.frequent(EntityCounts.totals(corpus)))
        .join(EntityCounts.aliases(corpus), Keys.of(ENTITY_ID), "inner");
  }
}
