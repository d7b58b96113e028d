package org.broadsheet.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.FIRST_POSITION_SHARE;
import static org.broadsheet.analysis.entity.EntityFields.HEADLINE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.LEAD_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which entities each outlet names, how often, and how prominently. */
public final class OutletEntities {
  static final String NAME = "outlet_entities";

  private static final Field MENTION_SHARE =
      number("mention_share", "mention_count as a share of all mentions of the outlet.");
  private static final String OUTLET_MENTIONS = "outlet_mention_count";

  public static final Report REPORT =
      Report.named(NAME)
          .about("The entities of each outlet: how often it names them, and how prominently.")
          .oneRowPer("outlet and entity", OUTLET, ENTITY_ID)
          .with(
              ARTICLE_COUNT,
              MENTION_COUNT,
              MENTION_SHARE,
              HEADLINE_COUNT,
              LEAD_COUNT,
              FIRST_POSITION_SHARE)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Entities.NAME, ENTITY_ID)
          .from(OutletEntities::rows);

  private OutletEntities() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    Dataset<Row> counts = EntityCounts.byOutlet(corpus);
    Dataset<Row> mentions =
        counts.groupBy(OUTLET.column()).agg(sum(MENTION_COUNT.column()).as(OUTLET_MENTIONS));
    Dataset<Row> rows =
        selection
            .entities(counts, EntityCounts.totals(corpus))
            .join(broadcast(mentions), Keys.of(OUTLET), "inner")
            .withColumn(MENTION_SHARE.name(), MENTION_COUNT.column().divide(col(OUTLET_MENTIONS)))
            .withColumn(FIRST_POSITION_SHARE.name(), EntityCounts.firstPositionShare());
    return selection.topEntities(rows, OUTLET);
  }
}
