package org.broadsheet.report;

import static org.broadsheet.analysis.pair.EntityAssociations.A_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.B_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.LOG_LIKELIHOOD;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Top;
import org.broadsheet.analysis.pair.EntityAssociations;
import org.broadsheet.corpus.Corpus;

/** Who and what is named together, more often than by chance or less. */
public final class EntityPairs {
  public static final Report REPORT =
      Report.named("entity_pairs")
          .about(
              "Pairs of entities that articles name together, and how much they belong together."
                  + " An article's 200 most named entities make its pairs"
                  + " (--max-entities-per-article).")
          .oneRowPer("pair of entities", A_ID, B_ID)
          .with(EntityAssociations.columns())
          .from(EntityPairs::rows);

  private EntityPairs() {}

  static Dataset<Row> rows(Corpus corpus) {
    Column[] strongestFirst = {LOG_LIKELIHOOD.column().desc(), A_ID.column(), B_ID.column()};
    return new Top(corpus.options()).of(EntityAssociations.of(corpus), strongestFirst);
  }
}
