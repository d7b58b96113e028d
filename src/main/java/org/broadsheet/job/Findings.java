package org.broadsheet.job;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring_index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The most telling rows of a run, a sentence each.
 *
 * @param published the reports, as published
 */
record Findings(Map<String, Dataset<Row>> published) {
  private static final int MOST = 3;

  /** An omission that chance alone may explain is none. */
  private static final double SURE = 0.05;

  /** What stands between the words of an outlet's name. */
  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

  /** A row in words, and the outlet it is about. */
  private record Finding(String outlet, String sentence) {}

  /**
   * What an outlet most surely says more than all others, whom it names more, and whom it leaves
   * out, of three outlets if there are; where no such thing is known, what outlets say that others
   * do not, by tf-idf; else the corpus's commonest terms.
   */
  static List<String> of(Map<String, Dataset<Row>> published) {
    var findings = new Findings(published);
    List<String> sure =
        chosen(List.of(findings.ofTerms(), findings.ofEntities(), findings.ofOmissions()));
    if (!sure.isEmpty()) {
      return sure;
    }
    return published.containsKey("outlet_terms")
        ? findings.ofOutlets()
        : published.containsKey("terms") ? findings.ofCorpus() : List.of();
  }

  /** The first of each kind in turn, no outlet twice before all had their turn. */
  private static List<String> chosen(List<List<Finding>> kinds) {
    var chosen = new ArrayList<Finding>();
    var others = new ArrayList<Finding>();
    var named = new TreeSet<String>();
    for (int place = 0; place < MOST; place++) {
      for (List<Finding> kind : kinds) {
        if (place < kind.size()) {
          Finding finding = kind.get(place);
          (named.add(finding.outlet()) ? chosen : others).add(finding);
        }
      }
    }
    return Stream.concat(chosen.stream(), others.stream())
        .limit(MOST)
        .map(Finding::sentence)
        .toList();
  }

  private List<Finding> ofTerms() {
    return ofEmphasis("term_emphasis", "term", "%s uses \"%s\"");
  }

  private List<Finding> ofEntities() {
    return ofEmphasis("entity_emphasis", "entity", "%s names %s");
  }

  private List<Finding> ofEmphasis(String report, String feature, String beginning) {
    if (!published.containsKey(report)) {
      return List.of();
    }
    return firstOfEachOutlet(
            published
                .get(report)
                .where(col("is_emphasised").and(not(isOwnName(lower(col(feature)))))),
            col("emphasis_rank"),
            col(feature))
        .orderBy(col("q_value"), col("outlet"), col(feature))
        .limit(MOST)
        .select("outlet", feature, "log_ratio", "article_count", "q_value")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Finding(
                    row.getString(0),
                    (beginning
                            + " %,.1f times as often as all others, in %,d of its articles (q = %.1g).")
                        .formatted(
                            row.getString(0),
                            row.getString(1),
                            Math.pow(2, row.getDouble(2)),
                            row.getLong(3),
                            row.getDouble(4))))
        .toList();
  }

  /** That an outlet prints its own name, or its address, more than others do is no news. */
  private static Column isOwnName(Column feature) {
    Column outlet = lower(col("outlet"));
    Column foreign =
        array_except(split(feature, NO_WORD), split(concat(lit("the "), outlet), NO_WORD));
    Column host = substring_index(feature, ".", 1);
    return size(foreign).equalTo(0).or(host.equalTo(regexp_replace(outlet, NO_WORD, "")));
  }

  private List<Finding> ofOmissions() {
    if (!published.containsKey("omissions")) {
      return List.of();
    }
    return firstOfEachOutlet(
            published.get("omissions").where(col("q_value").lt(SURE)),
            col("q_value"),
            col("omission_rank"))
        .orderBy(col("q_value"), col("outlet"))
        .limit(MOST)
        .select("outlet", "entity", "outlets_naming", "outlets_covering", "q_value")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Finding(
                    row.getString(0),
                    "%s leaves %s out of a story in which %,d of the %,d other outlets that cover it do not (q = %.1g)."
                        .formatted(
                            row.getString(0),
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getDouble(4))))
        .toList();
  }

  private List<String> ofOutlets() {
    return firstOfEachOutlet(
            published.get("outlet_terms").where(col("article_count").gt(1)),
            col("tf_idf").desc(),
            col("term"))
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

  private List<String> ofCorpus() {
    return published
        .get("terms")
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
