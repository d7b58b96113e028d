package org.broadsheet.analysis.entity;

import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.Top;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.schema.Field;

/**
 * Which entities a report publishes: those named in enough articles of the corpus, and of each
 * group the most named if only so many are wanted.
 *
 * @param minimum articles an entity needs if the user does not say
 */
public record PublishedEntities(CorpusOptions options, int minimum) {
  /** The entities to publish, where article_count is over the corpus. */
  public Dataset<Row> frequent(Dataset<Row> entities) {
    return entities.where(ARTICLE_COUNT.column().geq(options.minArticles().orElse(minimum)));
  }

  /**
   * The entities to publish of groups of articles.
   *
   * @param totals the entities of the corpus
   */
  public Dataset<Row> frequent(Dataset<Row> groupEntities, Dataset<Row> totals) {
    return options.minArticles().orElse(minimum) <= 1
        ? groupEntities
        : groupEntities.join(
            frequent(totals).select(ENTITY_ID.column()), Keys.of(ENTITY_ID), "left_semi");
  }

  /** Of each group the entities named most, if only so many are wanted. */
  public Dataset<Row> top(Dataset<Row> entities, Field... group) {
    Column[] order = {
      MENTION_COUNT.column().desc(), ARTICLE_COUNT.column().desc(), ENTITY_ID.column()
    };
    return new Top(options).of(entities, order, group);
  }
}
