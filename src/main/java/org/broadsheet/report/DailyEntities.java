package org.broadsheet.report;

import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.analysis.term.TermDays.DAY;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.corpus.Corpus;

/** Which entities each outlet names on each day. */
public final class DailyEntities {
  public static final Report REPORT =
      Report.named("daily_entities")
          .about("The entities of each outlet on each day. Undated articles are left out.")
          .oneRowPer("published_date, outlet and entity", DAY, OUTLET, ENTITY_ID)
          .with(ARTICLE_COUNT, MENTION_COUNT)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Entities.NAME, ENTITY_ID)
          .from(DailyEntities::rows);

  private DailyEntities() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    Dataset<Row> days =
        EntityCounts.by(corpus, PUBLISHED_DATE, OUTLET).where(DAY.column().isNotNull());
    return selection.topEntities(
        selection.entities(days, EntityCounts.totals(corpus)), DAY, OUTLET);
  }
}
