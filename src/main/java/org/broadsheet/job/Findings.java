package org.broadsheet.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The most telling rows of a run, a sentence each. */
final class Findings {
  private static final int MOST = 3;

  private Findings() {}

  /**
   * What three outlets most surely use more than all others; where that is not known, what they say
   * that others do not, by tf-idf; else the corpus's commonest terms.
   */
  static List<String> of(Map<String, Dataset<Row>> published) {
    if (published.containsKey("term_emphasis")) {
      List<String> emphasised = ofEmphasis(published.get("term_emphasis"));
      if (!emphasised.isEmpty()) {
        return emphasised;
      }
    }
    if (published.containsKey("outlet_terms")) {
      return ofOutlets(published.get("outlet_terms"));
    }
    return published.containsKey("terms") ? ofCorpus(published.get("terms")) : List.of();
  }

  private static List<String> ofEmphasis(Dataset<Row> termEmphasis) {
    return termEmphasis
        .where(col("is_emphasised").and(col("emphasis_rank").equalTo(1)))
        .orderBy(col("q_value"), col("outlet"), col("language"))
        .limit(MOST)
        .select("outlet", "term", "log_ratio", "article_count", "q_value")
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s uses \"%s\" %,.1f times as often as all others, in %,d of its articles (q = %.1g)."
                    .formatted(
                        row.getString(0),
                        row.getString(1),
                        Math.pow(2, row.getDouble(2)),
                        row.getLong(3),
                        row.getDouble(4)))
        .toList();
  }

  private static List<String> ofOutlets(Dataset<Row> outletTerms) {
    var ownFirst = Window.partitionBy("outlet").orderBy(col("tf_idf").desc(), col("term"));
    return outletTerms
        .where(col("article_count").gt(1))
        .withColumn("place", row_number().over(ownFirst))
        .where(col("place").equalTo(1))
        .orderBy(col("tf_idf").desc(), col("outlet"))
        .limit(MOST)
        .select("outlet", "term", "term_count", "article_count", "per_million")
        .collectAsList()
        .stream()
        .map(
            row ->
                "%s has \"%s\" for its own: %,d uses in %,d articles, %,.0f per million tokens."
                    .formatted(
                        row.getString(0),
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getDouble(4)))
        .toList();
  }

  private static List<String> ofCorpus(Dataset<Row> terms) {
    return terms
        .orderBy(col("article_count").desc(), col("term"))
        .limit(MOST)
        .select("term", "article_count", "term_count")
        .collectAsList()
        .stream()
        .map(
            row ->
                "\"%s\" is in %,d articles, %,d times."
                    .formatted(row.getString(0), row.getLong(1), row.getLong(2)))
        .toList();
  }
}
