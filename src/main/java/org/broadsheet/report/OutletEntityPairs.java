package org.broadsheet.report;

import static org.apache.spark.sql.functions.col;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_EMPHASISED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_UNDERPLAYED;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO_HIGH;
import static org.broadsheet.analysis.emphasis.EmphasisFields.LOG_RATIO_LOW;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_ARTICLE_COUNT;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.SIZE;
import static org.broadsheet.analysis.emphasis.QValues.P_VALUE;
import static org.broadsheet.analysis.emphasis.QValues.Q_VALUE;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.A;
import static org.broadsheet.analysis.pair.EntityAssociations.A_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.B;
import static org.broadsheet.analysis.pair.EntityAssociations.B_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.count;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.emphasis.Emphasis;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.pair.PairUses;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.schema.Field;

/** Which pairs of entities each outlet names more, or less, than all other outlets. */
public final class OutletEntityPairs {
  static final String NAME = "outlet_entity_pairs";

  private static final Field ARTICLE_COUNT =
      count("article_count", "Articles of the outlet that name both.");
  private static final Field OUTLET_ARTICLES =
      count("outlet_article_count", "All articles of the outlet.");
  private static final Field OTHER_OUTLET_ARTICLES =
      count("other_outlet_article_count", "All articles of all other outlets.");

  public static final Report REPORT =
      Report.named(NAME)
          .about(
              "Pairs of entities that an outlet names in a larger, or smaller, share of its"
                  + " articles than all other outlets do. Tested are pairs in at least"
                  + " --min-articles (5) articles, and the same outlets as in term_emphasis.")
          .oneRowPer("outlet and pair of entities", OUTLET, A_ID, B_ID)
          .with(
              A,
              B,
              ARTICLE_COUNT,
              OUTLET_ARTICLES,
              OTHER_ARTICLE_COUNT,
              OTHER_OUTLET_ARTICLES,
              LOG_RATIO,
              LOG_RATIO_LOW,
              LOG_RATIO_HIGH,
              P_VALUE,
              Q_VALUE,
              IS_EMPHASISED,
              IS_UNDERPLAYED)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(EntityPairs.NAME, A_ID, B_ID)
          .fromNoted(OutletEntityPairs::rows);

  private static final Emphasis EMPHASIS =
      new Emphasis(NAME, OUTLET, List.of(), List.of(A_ID, B_ID));

  private OutletEntityPairs() {}

  static NotedRows rows(Corpus corpus) {
    return EMPHASIS
        .of(corpus, PairUses.of(corpus), PairUses.totals(corpus), PairUses.rare(corpus))
        .map(
            rows ->
                rows.withColumn(OUTLET_ARTICLES.name(), col(SIZE.name()))
                    .withColumn(OTHER_OUTLET_ARTICLES.name(), col(OTHER_SIZE.name()))
                    .join(names(corpus, A_ID, A), A_ID.name())
                    .join(names(corpus, B_ID, B), B_ID.name()));
  }

  private static Dataset<Row> names(Corpus corpus, Field id, Field name) {
    return ArticleEntities.names(corpus)
        .select(ENTITY_ID.column().as(id.name()), ENTITY.column().as(name.name()));
  }
}
