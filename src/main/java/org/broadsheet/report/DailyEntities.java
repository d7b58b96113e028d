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
import org.broadsheet.analysis.entity.PublishedEntities;
import org.broadsheet.corpus.Corpus;

/** Whom and what each outlet names, day by day. */
public final class DailyEntities {
  public static final Report REPORT =
      Report.named("daily_entities")
          .about("The entities of each outlet on each day. Undated articles are left out.")
          .oneRowPer("published_date, outlet and entity", DAY, OUTLET, ENTITY_ID)
          .with(ARTICLE_COUNT, MENTION_COUNT)
          .referringTo("outlets", OUTLET)
          .referringTo("entities", ENTITY_ID)
          .from(DailyEntities::rows);

  private DailyEntities() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new PublishedEntities(corpus.options(), 1);
    Dataset<Row> days =
        EntityCounts.by(corpus, PUBLISHED_DATE, OUTLET).where(DAY.column().isNotNull());
    return published.top(published.frequent(days, EntityCounts.totals(corpus)), DAY, OUTLET);
  }
}
