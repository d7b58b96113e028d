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
        Map<Contender, List<Effort>> efforts = race(contenders);
        out.printf(
            "Outlet by term counts of %,d articles, Parquet to Parquet, Spark as %s, DuckDB with %d threads:%n"
                + "medians of %d rounds after one to warm up. CPU seconds are both cores' together and are the%n"
                + "ones to compare on a machine that does other things too; ratios are of these.%n%n%s%n",
            articles.count(),
            Workshop.MASTER,
            duckDbThreads,
            rounds,
            table(contenders, efforts, totals));
      }
    }
  }

  private Map<Contender, Totals> warmUp(SparkSession spark, List<Contender> contenders)
      throws Exception {
    var totals = new LinkedHashMap<Contender, Totals>();
    for (Contender contender : contenders) {
      Path target = target();
      Workshop.say("Warming up: %s, %s", contender.name(), Effort.of(contender, target));
      totals.put(contender, Totals.of(spark, target));
      Workshop.delete(target);
    }
    return totals;
  }

  private Map<Contender, List<Effort>> race(List<Contender> contenders) throws Exception {
    var efforts = new LinkedHashMap<Contender, List<Effort>>();
    for (int round = 1; round <= rounds; round++) {
      for (Contender contender : contenders) {
        var effort = Effort.of(contender, target());
        Workshop.say("Round %d of %d: %s, %s", round, rounds, contender.name(), effort);
        Workshop.delete(target());
        efforts.computeIfAbsent(contender, first -> new ArrayList<>()).add(effort);
      }
    }
    return efforts;
  }

  private Path target() {
    return workshop.folder().resolve("counts");
  }

  private static TextTable table(
      List<Contender> contenders,
      Map<Contender, List<Effort>> efforts,
      Map<Contender, Totals> totals) {
    var table = new TextTable("counted by", "s", "CPU s", "ratio", "rows", "Σ terms", "Σ articles");
    double own = Median.of(efforts.get(contenders.get(0)), Effort::cpuSeconds);
    for (Contender contender : contenders) {
      List<Effort> all = efforts.get(contender);
      double cpu = Median.of(all, Effort::cpuSeconds);
      Totals found = totals.get(contender);
      table.row(
          contender.name(),
          "%.2f".formatted(Median.of(all, Effort::seconds)),
          "%.2f".formatted(cpu),
          "%.2f".formatted(cpu / own),
          "%,d".formatted(found.rows()),
          "%,d".formatted(found.termCount()),
          "%,d".formatted(found.articleCount()));
    }
    return table;
  }
}
