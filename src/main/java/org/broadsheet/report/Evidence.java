package org.broadsheet.report;

import static org.broadsheet.analysis.emphasis.EmphasisFields.EMPHASIS_RANK;
import static org.broadsheet.analysis.emphasis.EmphasisFields.IS_EMPHASISED;
import static org.broadsheet.analysis.evidence.Examples.EXAMPLE_RANK;
import static org.broadsheet.analysis.evidence.Examples.FEATURE;
import static org.broadsheet.analysis.evidence.Examples.SENTENCE;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.evidence.Examples;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Sentences in which an outlet uses what it emphasises. */
public final class Evidence {
  /** Terms of an outlet in a language, and entities of an outlet, that are shown. */
  private static final int TOP = 20;

  private static final Field EVIDENCED =
      Examples.REPORT.among(List.of(TermEmphasis.REPORT.name(), EntityEmphasis.REPORT.name()));

  public static final Report REPORT =
      Report.named("evidence")
          .about(
              "Sentences from different articles that show what an outlet emphasises: for its 20"
                  + " most certain terms of each language and its 20 most certain entities,"
                  + " --evidence (3) sentences each.")
          .oneRowPer(
              "report, outlet, feature and example_rank", EVIDENCED, OUTLET, FEATURE, EXAMPLE_RANK)
          .with(ARTICLE_ID, SENTENCE)
          .referringTo(Outlets.NAME, OUTLET)
          .referringTo(Articles.NAME, ARTICLE_ID)
          .from(Evidence::rows);

  private Evidence() {}

  static Dataset<Row> rows(Corpus corpus) {
    Dataset<Row> terms =
        Examples.ofTerms(corpus, TermEmphasis.REPORT.name(), top(TermEmphasis.significant(corpus)));
    Dataset<Row> entities =
        Examples.ofEntities(
            corpus, EntityEmphasis.REPORT.name(), top(EntityEmphasis.significant(corpus)));
    return terms.unionByName(entities);
  }

  private static Dataset<Row> top(Dataset<Row> emphasis) {
    return emphasis.where(IS_EMPHASISED.column().and(EMPHASIS_RANK.column().leq(TOP)));
  }
}
