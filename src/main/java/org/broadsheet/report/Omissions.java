package org.broadsheet.report;

import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_TYPE;
import static org.broadsheet.analysis.telling.StoryOmissions.ABSENCE_PROBABILITY;
import static org.broadsheet.analysis.telling.StoryOmissions.EXPECTED_MENTION_COUNT;
import static org.broadsheet.analysis.telling.StoryOmissions.OUTLETS_COVERING;
import static org.broadsheet.analysis.telling.StoryOmissions.OUTLETS_NAMING;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.emphasis.QValues;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.analysis.telling.StoryOmissions;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Which entities an outlet leaves out of a story that other outlets name in it. */
public final class Omissions {
  private static final Field Q_VALUE =
      number(
          QValues.Q_VALUE.name(),
          "absence_probability after Benjamini and Hochberg, over every story, outlet and entity"
              + " that two other outlets name, including those that the outlet names itself.");
  private static final Field OMISSION_RANK =
      count(
          "omission_rank",
          "Place among the omissions of the outlet, by the share of the covering outlets that name"
              + " the entity, then by expected mentions; 1 = the largest share.");

  public static final Report REPORT =
      Report.named("omissions")
          .about(
              "Entities that an outlet leaves out of a story that it covers. At least two other"
                  + " outlets name the entity in the story, the second of them at most a day after"
                  + " the outlet's last article on it; the outlet does not name it in a body or a"
                  + " title, nor by a surname or another word for it. Outlets that only printed a"
                  + " merged copy do not count as others. The number of outlets that name the"
                  + " entity and the expected mentions show which rows matter; q_value is low only"
                  + " where chance alone does not explain the absence.")
          .oneRowPer("story, outlet and entity", STORY_ID, OUTLET, ENTITY_ID)
          .with(
              ENTITY,
              ENTITY_TYPE,
              OUTLETS_COVERING,
              OUTLETS_NAMING,
              EXPECTED_MENTION_COUNT,
              ABSENCE_PROBABILITY,
              Q_VALUE,
              OMISSION_RANK)
          .orderedBy(OUTLET, OMISSION_RANK)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Entities.NAME, ENTITY_ID)
          .from(Omissions::rows);

  private Omissions() {}

  static Dataset<Row> rows(Corpus corpus) {
    var selection = new Selection(corpus.options(), 1);
    Dataset<Row> omissions =
        selection.entities(new StoryOmissions(corpus).rows(), EntityCounts.totals(corpus));
    Column[] broadestFirst = {
      OUTLETS_NAMING.column().divide(OUTLETS_COVERING.column()).desc(),
      EXPECTED_MENTION_COUNT.column().desc(),
      STORY_ID.column(),
      ENTITY_ID.column()
    };
    return selection
        .ranked(omissions, OMISSION_RANK, broadestFirst, OUTLET)
        .join(ArticleEntities.names(corpus), Keys.of(ENTITY_ID), "inner");
  }
}
