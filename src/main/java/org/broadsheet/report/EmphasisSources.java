package org.broadsheet.report;

import static org.apache.spark.sql.functions.lit;
import static org.broadsheet.analysis.emphasis.EmphasisFields.EMPHASIS_RANK;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.evidence.Examples.FEATURE;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.telling.EmphasisDecomposition;
import org.broadsheet.analysis.telling.StoryArticles;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Whether emphasis comes from the choice of stories or from how they are written. */
public final class EmphasisSources {
  private static final Field FEATURE_TYPE =
      Field.text("feature_type", "term: a row of term_emphasis; entity: of entity_emphasis.")
          .among(List.of("term", "entity"));
  private static final Field FEATURE_LANGUAGE =
      Field.text(
          LANGUAGE.name(),
          "The term's language; \"mul\" for entities, which are compared across languages.");
  private static final Field NAME =
      Field.text(ENTITY.name(), "The entity's full name; null for a term.").optional();

  public static final Report REPORT =
      Report.named("emphasis_sources")
          .about(
              "Why an outlet uses a term or names an entity more, or less, than all others: because"
                  + " it covers other stories (selection), because it tells the same stories"
                  + " differently (framing), or in stories that only one side covers (unmatched)."
                  + " One row for each row of term_emphasis and entity_emphasis that is emphasised"
                  + " or underplayed. Above 0 = more in this outlet than in the others; the three"
                  + " parts add up to the difference (Kitagawa 1955). An article that shares its"
                  + " story with no other is a story by itself.")
          .oneRowPer(
              "outlet, feature_type, language and feature",
              OUTLET,
              FEATURE_TYPE,
              FEATURE_LANGUAGE,
              FEATURE)
          .with(
              NAME,
              EMPHASIS_RANK,
              EmphasisDecomposition.DIFFERENCE,
              EmphasisDecomposition.SELECTION,
              EmphasisDecomposition.FRAMING,
              EmphasisDecomposition.UNMATCHED,
              EmphasisDecomposition.SHARED_STORY_COUNT)
          .orderedBy(OUTLET, FEATURE_TYPE, FEATURE_LANGUAGE, EMPHASIS_RANK)
          .referringTo(Outlets.NAME, OUTLET)
          .from(EmphasisSources::rows);

  private EmphasisSources() {}

  static Dataset<Row> rows(Corpus corpus) {
    return terms(corpus).unionByName(entities(corpus));
  }

  private static Dataset<Row> terms(Corpus corpus) {
    Dataset<Row> emphasis =
        TermEmphasis.significant(corpus).withColumnRenamed(TERM.name(), FEATURE.name());
    return new EmphasisDecomposition(corpus, "terms")
        .ofTerms(emphasis)
        .withColumn(FEATURE_TYPE.name(), lit("term"))
        .withColumn(NAME.name(), lit(null).cast("string"));
  }

  private static Dataset<Row> entities(Corpus corpus) {
    Dataset<Row> emphasis =
        EntityEmphasis.significant(corpus)
            .withColumnRenamed(ENTITY_ID.name(), FEATURE.name())
            .withColumn(LANGUAGE.name(), lit(StoryArticles.ANY_LANGUAGE));
    Dataset<Row> names =
        ArticleEntities.names(corpus)
            .select(ENTITY_ID.column().as(FEATURE.name()), ENTITY.column());
    return new EmphasisDecomposition(corpus, "entities")
        .ofEntities(emphasis)
        .withColumn(FEATURE_TYPE.name(), lit("entity"))
        .join(names, Keys.of(FEATURE), "inner");
  }
}
