package org.broadsheet.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring_index;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The most telling rows of a run, a sentence each. */
final class Findings {
  private static final int MOST = 3;

  /** What stands between the words of an outlet's name. */
  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

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
    return firstOfEachOutlet(
            termEmphasis.where(col("is_emphasised").and(not(isOwnName()))),
            col("emphasis_rank"),
            col("language"))
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

  /** That an outlet prints its own name, or its address, more than others do is no news. */
  private static Column isOwnName() {
    Column outlet = lower(col("outlet"));
    Column isWordOfIt = array_contains(split(outlet, NO_WORD), col("term"));
    Column host = substring_index(col("term"), ".", 1);
    return isWordOfIt.or(host.equalTo(regexp_replace(outlet, NO_WORD, "")));
  }

  private static List<String> ofOutlets(Dataset<Row> outletTerms) {
    return firstOfEachOutlet(
            outletTerms.where(col("article_count").gt(1)), col("tf_idf").desc(), col("term"))
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

  private static Dataset<Row> firstOfEachOutlet(Dataset<Row> rows, Column... order) {
    return rows.withColumn("place", row_number().over(Window.partitionBy("outlet").orderBy(order)))
        .where(col("place").equalTo(1));
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
