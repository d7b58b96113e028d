package org.broadsheet.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Outlet by term counts, several ways in turn: after a round that warms up, each round lets every
 * contender count once, so that what else the machine does falls on all of them.
 */
record TermCountRace(Workshop workshop, int rounds, int duckDbThreads) {

  void print(PrintStream out) throws Exception {
    try (SparkSession spark = workshop.spark()) {
      Workshop.say("Reading %s …", workshop.corpus());
      Dataset<Row> articles = StagedArticles.of(workshop, spark);
      try (var duckDb = DuckDbCount.of(workshop, duckDbThreads)) {
        List<Contender> contenders =
            List.of(
                new OwnCount(spark, articles),
                duckDb,
                SparkSqlCount.distinct(articles),
                SparkSqlCount.twoGroups(articles));
        Map<Contender, Totals> totals = warmUp(spark, contenders);
        Map<Contender, List<Double>> seconds = race(contenders);
        out.printf(
            "Outlet by term counts of %,d articles, Parquet to Parquet, Spark as %s, DuckDB with %d threads:%n"
                + "medians of %d rounds after one to warm up.%n%n%s%n",
            articles.count(),
            Workshop.MASTER,
            duckDbThreads,
            rounds,
            table(contenders, seconds, totals));
      }
    }
  }

  private Map<Contender, Totals> warmUp(SparkSession spark, List<Contender> contenders)
      throws Exception {
    var totals = new LinkedHashMap<Contender, Totals>();
    for (Contender contender : contenders) {
      Path target = target();
      Workshop.say("Warming up: %s, %.2f s", contender.name(), seconds(contender, target));
      totals.put(contender, Totals.of(spark, target));
      Workshop.delete(target);
    }
    return totals;
  }

  private Map<Contender, List<Double>> race(List<Contender> contenders) throws Exception {
    var seconds = new LinkedHashMap<Contender, List<Double>>();
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : contenders) {
        double took = seconds(contender, target());
        Workshop.say("Round %d of %d: %s, %.2f s", round, rounds, contender.name(), took);
        Workshop.delete(target());
        seconds.computeIfAbsent(contender, first -> new ArrayList<>()).add(took);
      }
    }
    return seconds;
  }

  private Path target() {
    return workshop.folder().resolve("counts");
  }

  /** Everyone starts with a clean heap. */
  private static double seconds(Contender contender, Path target) throws Exception {
    System.gc();
    long start = System.nanoTime();
    contender.write(target);
    return (System.nanoTime() - start) / 1e9;
  }

  private static TextTable table(
      List<Contender> contenders,
      Map<Contender, List<Double>> seconds,
      Map<Contender, Totals> totals) {
    var table =
        new TextTable(
            "counted by", "median s", "fastest s", "ratio", "rows", "Σ terms", "Σ articles");
    double own = Median.of(seconds.get(contenders.get(0)));
    for (Contender contender : contenders) {
      List<Double> took = seconds.get(contender);
      Totals found = totals.get(contender);
      table.row(
          contender.name(),
          "%.2f".formatted(Median.of(took)),
          "%.2f".formatted(took.stream().min(Double::compare).orElseThrow()),
          "%.2f".formatted(Median.of(took) / own),
          "%,d".formatted(found.rows()),
          "%,d".formatted(found.termCount()),
          "%,d".formatted(found.articleCount()));
    }
    return table;
  }
}
