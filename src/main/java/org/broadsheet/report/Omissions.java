package org.broadsheet.report;

import static org.apache.spark.sql.functions.row_number;
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

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.emphasis.QValues;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.analysis.entity.PublishedEntities;
import org.broadsheet.analysis.telling.StoryOmissions;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Whom each outlet leaves out of a story in which others name them. */
public final class Omissions {
  private static final Field Q_VALUE =
      number(
          QValues.Q_VALUE.name(),
          "False discovery rate at which the absence is still a discovery (Benjamini and Hochberg,"
              + " over every story, outlet and entity that two other outlets name, those that the"
              + " outlet names included).");
  private static final Field OMISSION_RANK =
      count(
          "omission_rank",
          "Place among the omissions of its outlet, by the share of the covering outlets that name"
              + " the entity, then by expected mentions, from the most: 1 = what everybody else"
              + " tells most.");

  public static final Report REPORT =
      Report.named("omissions")
          .about(
              "Whom and what an outlet leaves out of a story that it covers: what at least two"
                  + " other outlets name in it, the second of them at most a day after the outlet's"
                  + " last article there, and the outlet does not, neither in texts nor in titles,"
                  + " nor by a surname or another word for it. Merged copies are no other outlets."
                  + " How many of the others name it, and how often it would be expected, say what"
                  + " is worth a look; q_value is low only where chance alone is no explanation.")
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
          .referringTo("outlets", OUTLET)
          .referringTo("entities", ENTITY_ID)
          .from(Omissions::rows);

  private Omissions() {}

  static Dataset<Row> rows(Corpus corpus) {
    var published = new PublishedEntities(corpus.options(), 1);
    Dataset<Row> omissions = new StoryOmissions(corpus).rows();
    var broadestFirst =
        Window.partitionBy(OUTLET.column())
            .orderBy(
                OUTLETS_NAMING.column().divide(OUTLETS_COVERING.column()).desc(),
                EXPECTED_MENTION_COUNT.column().desc(),
                STORY_ID.column(),
                ENTITY_ID.column());
    Dataset<Row> ranked =
        published
            .frequent(omissions, EntityCounts.totals(corpus))
            .withColumn(
                OMISSION_RANK.name(), row_number().over(broadestFirst).cast(DataTypes.LongType));
    Dataset<Row> top =
        corpus.options().top().isPresent()
            ? ranked.where(OMISSION_RANK.column().leq(corpus.options().top().getAsInt()))
            : ranked;
    return top.join(ArticleEntities.names(corpus), Keys.of(ENTITY_ID), "inner");
  }
}
