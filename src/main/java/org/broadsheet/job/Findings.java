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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.broadsheet.report.EntityEmphasis;
import org.broadsheet.report.Omissions;
import org.broadsheet.report.OutletTerms;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Report;
import org.broadsheet.report.TermEmphasis;
import org.broadsheet.report.Terms;
import org.broadsheet.rows.CombinedQuery;

/** The rows of a run with the clearest differences between outlets, a sentence each. */
final class Findings {
  private static final int MOST = 3;

  /** An omission with a larger q-value may be chance. */
  private static final double SURE = 0.05;

  /** Separates the words of an outlet's name. */
  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

  /**
   * The findings of a report.
   *
   * @param clearest chooses at most {@link #MOST} of the report's rows, the clearest first
   * @param sentence says what such a row shows
   */
  private record Kind(
      Report report, UnaryOperator<Dataset<Row>> clearest, Function<Row, String> sentence) {}

  /** What is significant. */
  private static final List<Kind> SIGNIFICANT =
      List.of(
          new Kind(
              TermEmphasis.REPORT,
              rows -> emphasised(rows, "term"),
              row -> emphasis("%s uses \"%s\"", row, "term")),
          new Kind(
              EntityEmphasis.REPORT,
              rows -> emphasised(rows, "entity"),
              row -> emphasis("%s names %s", row, "entity")),
          new Kind(Omissions.REPORT, Findings::omitted, Findings::omission));

  /** What is shown of a run without significant differences: the first kind that it has. */
  private static final List<Kind> DESCRIPTIVE =
      List.of(
          new Kind(OutletTerms.REPORT, Findings::characteristic, Findings::ofOutlet),
          new Kind(Terms.REPORT, Findings::frequent, Findings::ofCorpus));

  /** A row of a report and what it shows. */
  private record Finding(Kind kind, Row row) {
    String outlet() {
      return Findings.outlet(row);
    }

    String sentence() {
      return kind.sentence().apply(row);
    }
  }

  private Findings() {}

  /**
   * The most certain findings: terms and entities that an outlet emphasises, and entities that it
   * omits, of different outlets if possible. Without any, the terms with the highest tf-idf of each
   * outlet; without these, the most frequent terms.
   */
  static List<String> of(PublishedRun run) {
    List<String> significant = chosen(found(SIGNIFICANT, run));
    if (!significant.isEmpty()) {
      return significant;
    }
    List<Kind> first =
        DESCRIPTIVE.stream().filter(kind -> run.has(kind.report())).limit(1).toList();
    return found(first, run).stream().flatMap(List::stream).map(Finding::sentence).toList();
  }

  /** The findings of each kind whose report the run has, in one query. */
  private static List<List<Finding>> found(List<Kind> kinds, PublishedRun run) {
    List<Kind> known = kinds.stream().filter(kind -> run.has(kind.report())).toList();
    var queries = new LinkedHashMap<String, Dataset<Row>>();
    for (Kind kind : known) {
      queries.put(kind.report().name(), kind.clearest().apply(run.rows(kind.report())));
    }
    Map<String, CombinedQuery.Result> results = CombinedQuery.collect(queries);
    return known.stream().map(kind -> findings(kind, results)).toList();
  }

  private static List<Finding> findings(Kind kind, Map<String, CombinedQuery.Result> results) {
    return results.get(kind.report().name()).rows().stream()
        .map(row -> new Finding(kind, row))
        .toList();
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

  private static Dataset<Row> emphasised(Dataset<Row> rows, String feature) {
    Column isFinding = col("is_emphasised").and(not(isOwnName(lower(col(feature)))));
    return firstOfEachOutlet(rows.where(isFinding), col("emphasis_rank"), col(feature))
        .orderBy(col("q_value"), col("outlet"), col(feature))
        .limit(MOST);
  }

  private static String emphasis(String beginning, Row row, String feature) {
    return beginning.formatted(outlet(row), row.getAs(feature))
        + " %,.1f times as often as the other outlets, in %,d of its articles (q = %.1g)."
            .formatted(
                Math.pow(2, row.<Double>getAs("log_ratio")),
                row.<Long>getAs("article_count"),
                row.<Double>getAs("q_value"));
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

  private static Dataset<Row> omitted(Dataset<Row> rows) {
    return firstOfEachOutlet(
            rows.where(col("q_value").lt(SURE)), col("q_value"), col("omission_rank"))
        .orderBy(col("q_value"), col("outlet"))
        .limit(MOST);
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

  private static Dataset<Row> characteristic(Dataset<Row> rows) {
    return firstOfEachOutlet(
            rows.where(col("article_count").gt(1)), col("tf_idf").desc(), col("term"))
        .orderBy(col("tf_idf").desc(), col("outlet"))
        .limit(MOST);
  }

  private static String ofOutlet(Row row) {
    return "Of the terms of %s, \"%s\" has the highest tf-idf: %,d uses in %,d articles, %,.0f per million tokens."
        .formatted(
            outlet(row),
            row.getAs("term"),
            row.<Long>getAs("term_count"),
            row.<Long>getAs("article_count"),
            row.<Double>getAs("per_million"));
  }

  private static Dataset<Row> firstOfEachOutlet(Dataset<Row> rows, Column... order) {
    return rows.withColumn("place", row_number().over(Window.partitionBy("outlet").orderBy(order)))
        .where(col("place").equalTo(1));
  }

  private static Dataset<Row> frequent(Dataset<Row> rows) {
    return rows.orderBy(col("article_count").desc(), col("term")).limit(MOST);
  }

  private static String ofCorpus(Row row) {
    return "\"%s\" is used %,d times in %,d articles."
        .formatted(
            row.getAs("term"), row.<Long>getAs("term_count"), row.<Long>getAs("article_count"));
  }
}
