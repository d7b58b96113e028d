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
import org.broadsheet.report.EntityEmphasis;
import org.broadsheet.report.Omissions;
import org.broadsheet.report.OutletTerms;
import org.broadsheet.report.Report;
import org.broadsheet.report.TermEmphasis;
import org.broadsheet.report.Terms;

/**
 * The rows of a run with the clearest differences between outlets, a sentence each.
 *
 * @param published the reports, as published
 */
record Findings(Map<String, Dataset<Row>> published) {
  private static final int MOST = 3;

  /** An omission with a larger q-value may be chance. */
  private static final double SURE = 0.05;

  /** Separates the words of an outlet's name. */
  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

  /** A sentence and the outlet that it is about. */
  private record Finding(String outlet, String sentence) {}

  /**
   * The most certain findings: terms and entities that an outlet emphasises, and entities that it
   * omits, of different outlets if possible. Without any, the terms with the highest tf-idf of each
   * outlet; without these, the most frequent terms.
   */
  static List<String> of(Map<String, Dataset<Row>> published) {
    var findings = new Findings(published);
    List<String> sure =
        chosen(List.of(findings.ofTerms(), findings.ofEntities(), findings.ofOmissions()));
    if (!sure.isEmpty()) {
      return sure;
    }
    return findings.has(OutletTerms.REPORT)
        ? findings.ofOutlets()
        : findings.has(Terms.REPORT) ? findings.ofCorpus() : List.of();
  }

  /** Findings of each kind in turn; those of an outlet that has one already come last. */
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

  private boolean has(Report report) {
    return published.containsKey(report.name());
  }

  private Dataset<Row> rows(Report report) {
    return published.get(report.name());
  }

  private List<Finding> ofTerms() {
    return ofEmphasis(TermEmphasis.REPORT, "term", "%s uses \"%s\"");
  }

  private List<Finding> ofEntities() {
    return ofEmphasis(EntityEmphasis.REPORT, "entity", "%s names %s");
  }

  private List<Finding> ofEmphasis(Report report, String feature, String beginning) {
    if (!has(report)) {
      return List.of();
    }
    Column isFinding = col("is_emphasised").and(not(isOwnName(lower(col(feature)))));
    return firstOfEachOutlet(rows(report).where(isFinding), col("emphasis_rank"), col(feature))
        .orderBy(col("q_value"), col("outlet"), col(feature))
        .limit(MOST)
        .collectAsList()
        .stream()
        .map(row -> emphasis(row, beginning.formatted(outlet(row), row.getAs(feature))))
        .toList();
  }

  private static Finding emphasis(Row row, String beginning) {
    String sentence =
        "%s %,.1f times as often as the other outlets, in %,d of its articles (q = %.1g)."
            .formatted(
                beginning,
                Math.pow(2, row.<Double>getAs("log_ratio")),
                row.<Long>getAs("article_count"),
                row.<Double>getAs("q_value"));
    return new Finding(outlet(row), sentence);
  }

  private static String outlet(Row row) {
    return row.getAs("outlet");
  }

  /** Whether a feature is the outlet's own name or address, which is not a finding. */
  private static Column isOwnName(Column feature) {
    Column outlet = lower(col("outlet"));
    Column foreign =
        array_except(split(feature, NO_WORD), split(concat(lit("the "), outlet), NO_WORD));
    Column host = substring_index(feature, ".", 1);
    return size(foreign).equalTo(0).or(host.equalTo(regexp_replace(outlet, NO_WORD, "")));
  }

  private List<Finding> ofOmissions() {
    if (!has(Omissions.REPORT)) {
      return List.of();
    }
    Dataset<Row> sure = rows(Omissions.REPORT).where(col("q_value").lt(SURE));
    return firstOfEachOutlet(sure, col("q_value"), col("omission_rank"))
        .orderBy(col("q_value"), col("outlet"))
        .limit(MOST)
        .collectAsList()
        .stream()
        .map(row -> new Finding(outlet(row), omission(row)))
        .toList();
  }

  private static String omission(Row row) {
    return "%s does not name %s in a story in which %,d of %,d other outlets do (q = %.1g)."
        .formatted(
            outlet(row),
            row.getAs("entity"),
            row.<Long>getAs("outlets_naming"),
            row.<Long>getAs("outlets_covering"),
            row.<Double>getAs("q_value"));
  }

  private List<String> ofOutlets() {
    Dataset<Row> repeated = rows(OutletTerms.REPORT).where(col("article_count").gt(1));
    return firstOfEachOutlet(repeated, col("tf_idf").desc(), col("term"))
        .orderBy(col("tf_idf").desc(), col("outlet"))
        .limit(MOST)
        .collectAsList()
        .stream()
        .map(
            row ->
                "Of the terms of %s, \"%s\" has the highest tf-idf: %,d uses in %,d articles, %,.0f per million tokens."
                    .formatted(
                        outlet(row),
                        row.getAs("term"),
                        row.<Long>getAs("term_count"),
                        row.<Long>getAs("article_count"),
                        row.<Double>getAs("per_million")))
        .toList();
  }

  private static Dataset<Row> firstOfEachOutlet(Dataset<Row> rows, Column... order) {
    return rows.withColumn("place", row_number().over(Window.partitionBy("outlet").orderBy(order)))
        .where(col("place").equalTo(1));
  }

  private List<String> ofCorpus() {
    return rows(Terms.REPORT)
        .orderBy(col("article_count").desc(), col("term"))
        .limit(MOST)
        .collectAsList()
        .stream()
        .map(
            row ->
                "\"%s\" is used %,d times in %,d articles."
                    .formatted(
                        row.getAs("term"),
                        row.<Long>getAs("term_count"),
                        row.<Long>getAs("article_count")))
        .toList();
  }
}
