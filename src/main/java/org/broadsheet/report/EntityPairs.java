package org.broadsheet.report;

import static org.broadsheet.analysis.pair.EntityAssociations.A_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.B_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.LOG_LIKELIHOOD;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.pair.EntityAssociations;
import org.broadsheet.corpus.Corpus;

/** Which entities are named together more often, or less often, than by chance. */
public final class EntityPairs {
  static final String NAME = "entity_pairs";

  public static final Report REPORT =
      Report.named(NAME)
          .about(
              "Pairs of entities that are named in the same articles, with measures of association."
                  + " Only the 200 most frequent entities of an article are paired"
                  + " (--max-entities-per-article).")
          .oneRowPer("pair of entities", A_ID, B_ID)
          .with(EntityAssociations.columns())
          .from(EntityPairs::rows);

  private EntityPairs() {}

  static Dataset<Row> rows(Corpus corpus) {
    Column[] strongestFirst = {LOG_LIKELIHOOD.column().desc(), A_ID.column(), B_ID.column()};
    return new Selection(corpus.options(), 1).top(EntityAssociations.of(corpus), strongestFirst);
  }
}
