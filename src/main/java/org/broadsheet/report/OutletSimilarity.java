package org.broadsheet.report;

import static org.apache.spark.sql.functions.col;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.emphasis.Similarity.OUTLET_A;
import static org.broadsheet.analysis.emphasis.Similarity.OUTLET_B;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.telling.SharedCoverage.COPIED_SHARE;
import static org.broadsheet.analysis.telling.SharedCoverage.SHARED_STORY_COUNT;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.schema.Field.number;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.emphasis.EntityUses;
import org.broadsheet.analysis.emphasis.Similarity;
import org.broadsheet.analysis.telling.SharedCoverage;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** How alike two outlets are. */
public final class OutletSimilarity {
  private static final Field TERM_DIVERGENCE =
      number(
              "term_divergence",
              "Jensen-Shannon divergence, in bits, of the shares that terms have in the two"
                  + " outlets: 0 = the same, 1 = no term in common. Over terms in at least"
                  + " --min-articles (5) articles, without stop words unless they are kept; the"
                  + " same word in two languages is two terms. Outlets with few articles differ"
                  + " from all others by chance. Null if one of the two has no such term.")
          .optional();

  private static final Field ENTITY_DIVERGENCE =
      number(
              "entity_divergence",
              "Jensen-Shannon divergence, in bits, of the shares of the mentions that entities have"
                  + " in the two outlets. Over entities in at least --min-articles (5) articles.")
          .optional();

  public static final Report REPORT =
      Report.named("outlet_similarity")
          .about(
              "How alike each two outlets are: in the terms they use, the entities they name, the"
                  + " stories they cover, and the articles they copy from each other.")
          .oneRowPer("pair of outlets", OUTLET_A, OUTLET_B)
          .with(TERM_DIVERGENCE, ENTITY_DIVERGENCE, SHARED_STORY_COUNT, COPIED_SHARE)
          .from(OutletSimilarity::rows);

  private static final Similarity TERMS =
      new Similarity("term_similarity", OUTLET, List.of(LANGUAGE, TERM));

  private static final Similarity ENTITIES =
      new Similarity("entity_similarity", OUTLET, List.of(ENTITY_ID));

  private OutletSimilarity() {}

  static Dataset<Row> rows(Corpus corpus) {
    String[] pair = {OUTLET_A.name(), OUTLET_B.name()};
    return SharedCoverage.of(corpus)
        .join(terms(corpus), pair, "left")
        .join(entities(corpus), pair, "left");
  }

  private static Dataset<Row> entities(Corpus corpus) {
    return ENTITIES
        .of(corpus, EntityUses.of(corpus))
        .withColumn(ENTITY_DIVERGENCE.name(), col(Similarity.DIVERGENCE))
        .drop(Similarity.DIVERGENCE);
  }

  private static Dataset<Row> terms(Corpus corpus) {
    Dataset<Row> uses =
        TermCounts.withoutStopWords(TermCounts.by(OUTLET).of(corpus), corpus.options())
            .withColumnRenamed(TERM_COUNT.name(), USE_COUNT.name());
    return TERMS
        .of(corpus, uses)
        .withColumn(TERM_DIVERGENCE.name(), col(Similarity.DIVERGENCE))
        .drop(Similarity.DIVERGENCE);
  }
}
