package org.broadsheet.report;

import static org.apache.spark.sql.functions.col;
import static org.broadsheet.analysis.emphasis.EmphasisFields.CONSERVATIVE_LOG_RATIO;
import static org.broadsheet.analysis.emphasis.EmphasisFields.EMPHASIS_RANK;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_EMPHASISED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_UNDERPLAYED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_LIKELIHOOD;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_ODDS_Z;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO_HIGH;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO_LOW;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_ARTICLE_COUNT;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_PER_MILLION;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_USE_COUNT;
import static org.broadsheet.analysis.emphasis.EmphasisFields.SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.emphasis.QValues.P_VALUE;
import static org.broadsheet.analysis.emphasis.QValues.Q_VALUE;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.FIRST_POSITION_SHARE;
import static org.broadsheet.analysis.entity.EntityFields.HEADLINE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.LEAD_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.number;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.emphasis.Emphasis;
import org.broadsheet.analysis.emphasis.EntityProminence;
import org.broadsheet.analysis.emphasis.EntityUses;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.schema.Field;

/** Which entities each outlet names more, or less, than all other outlets. */
public final class EntityEmphasis {
  static final String NAME = "entity_emphasis";

  private static final Field ALL_MENTIONS =
      count("all_mention_count", "Mentions of all entities by the outlet.");
  private static final Field OTHER_MENTIONS =
      count("other_mention_count", "Mentions of the entity by all other outlets.");
  private static final Field OTHER_ALL_MENTIONS =
      count("other_all_mention_count", "Mentions of all entities by all other outlets.");
  private static final Field PER_MILLION =
      number("per_million", "mention_count per million mentions of the outlet.");

  public static final Report REPORT =
      Report.named(NAME)
          .about(
              "Entities that each outlet names more, or less, than all other outlets together, by"
                  + " how much, how certain that is, and how prominently it names them. The unit is"
                  + " the article, as in term_emphasis, and the same limits hold.")
          .oneRowPer("outlet and entity", OUTLET, ENTITY_ID)
          .with(
              ENTITY,
              ARTICLE_COUNT,
              MENTION_COUNT,
              ALL_MENTIONS,
              OTHER_ARTICLE_COUNT,
              OTHER_MENTIONS,
              OTHER_ALL_MENTIONS,
              PER_MILLION,
              OTHER_PER_MILLION,
              LOG_RATIO,
              LOG_RATIO_LOW,
              LOG_RATIO_HIGH,
              P_VALUE,
              Q_VALUE,
              IS_EMPHASISED,
              IS_UNDERPLAYED,
              LOG_LIKELIHOOD,
              LOG_ODDS_Z,
              CONSERVATIVE_LOG_RATIO,
              EMPHASIS_RANK,
              HEADLINE_COUNT,
              LEAD_COUNT,
              FIRST_POSITION_SHARE.optional(),
              EntityProminence.OTHER_HEADLINE_COUNT,
              EntityProminence.OTHER_LEAD_COUNT,
              EntityProminence.OTHER_FIRST_POSITION_SHARE)
          .orderedBy(OUTLET, EMPHASIS_RANK)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Entities.NAME, ENTITY_ID)
          .fromNoted(EntityEmphasis::rows);

  private static final Emphasis EMPHASIS =
      new Emphasis(NAME, OUTLET, List.of(), List.of(ENTITY_ID));

  private EntityEmphasis() {}

  static NotedRows rows(Corpus corpus) {
    return compared(corpus)
        .map(
            rows ->
                rows.withColumn(MENTION_COUNT.name(), col(USE_COUNT.name()))
                    .withColumn(ALL_MENTIONS.name(), col(SIZE.name()))
                    .withColumn(OTHER_MENTIONS.name(), col(OTHER_USE_COUNT.name()))
                    .withColumn(OTHER_ALL_MENTIONS.name(), col(OTHER_SIZE.name())))
        .map(emphasis -> EntityProminence.of(emphasis, corpus));
  }

  /** What is emphasised or underplayed, by {@link Emphasis#significant}. */
  static Dataset<Row> significant(Corpus corpus) {
    return EMPHASIS.significant(corpus, () -> compared(corpus));
  }

  private static NotedRows compared(Corpus corpus) {
    return EMPHASIS.of(corpus, EntityUses.of(corpus), EntityUses.totals(corpus));
  }
}
