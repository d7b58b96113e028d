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
import org.broadsheet.corpus.Corpus;

/** Which entities the corpus names. */
public final class Entities {
  static final String NAME = "entities";

  public static final Report REPORT =
      Report.named(NAME)
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
          .sumsLike(MENTION_COUNT, OutletEntities.NAME, MENTION_COUNT)
          .from(Entities::rows);

  private Entities() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    return selection
        .topEntities(selection.entities(EntityCounts.totals(corpus)))
        .join(EntityCounts.aliases(corpus), Keys.of(ENTITY_ID), "inner");
  }
}
