package org.broadsheet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.job.SampleRun;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.junit.jupiter.api.Test;

/** The recipes for databases and notebooks work as they stand in the papers. */
class RecipesTest {
  @Test
  void duckDbAnswersFromTheParquet() throws Exception {
    try (var duckDb = new DuckDb()) {
      List<String> statements = Recipe.statements(Recipe.of("DuckDB", SampleRun.folder()));
      for (String view : statements.subList(0, statements.size() - 1)) {
        duckDb.run(view);
      }
      assertThat(duckDb.rows(statements.get(statements.size() - 1))).hasSize(20);
    }
  }

  @Test
  void postgreSqlReadsEveryCsvAndSeesWhatIsInTheParquet() throws Exception {
    try (var postgreSql = PostgreSql.start();
        var duckDb = new DuckDb().withTablesOf(SampleRun.folder(), Reports.names())) {
      postgreSql.shell(Recipe.of("PostgreSQL", SampleRun.folder()));
      for (Report report : Reports.ALL) {
        Sums.areSame(
            report.name(),
            postgreSql.rows(Sums.query(report.schema(), "octet_length")),
            duckDb.rows(Sums.query(report.schema(), "strlen")));
      }
      Sums.areSame(
          "dates",
          postgreSql.rows(Sums.query(Dates.SCHEMA, "octet_length")),
          duckDb.rows(Sums.query(Dates.SCHEMA, "strlen")));
      assertThat(postgreSql.rows("select obj_description('entity_pairs'::regclass)").get(0).get(0))
          .startsWith("Pairs of entities that are named in the same articles");
      dashboardsAskTheSame(postgreSql, duckDb);
    }
  }

  private static void dashboardsAskTheSame(PostgreSql postgreSql, DuckDb duckDb) throws Exception {
    for (String chart : charts()) {
      Sums.areSame(chart, postgreSql.rows(chart), duckDb.rows(chart));
    }
  }

  private static List<String> charts() throws Exception {
    return Recipe.statements(Recipe.of("Superset and Metabase"));
  }

  @Test
  void dashboardsHaveDaysWithoutArticlesAndWhoIsLeftOut() throws Exception {
    try (var duckDb = new DuckDb().withTablesOf(SampleRun.folder(), Reports.names())) {
      List<String> charts = charts();
      assertThat(charts).hasSize(4);
      for (String chart : charts) {
        duckDb.rows(chart);
      }
      assertThat(duckDb.rows(charts.get(0))).hasSize(14 * 10).anyMatch(row -> row.contains("0"));
      assertThat(duckDb.rows(charts.get(3))).hasSize(20);
    }
  }

  @Test
  void pandasReadsWhatIsInTheParquet() throws Exception {
    String python = Program.pythonWith("pandas");
    Path run = SampleRun.folder();
    String script =
        Recipe.of("pandas", run)
            + "print(len(terms), terms.term_count.sum(), terms.term.str.len().sum(), terms.idf.sum())";
    String[] read = Program.output(Map.of(), List.of(python, "-c", script)).strip().split(" ", -1);
    try (var duckDb = new DuckDb().withTablesOf(run, List.of("terms"))) {
      Sums.areSame(
          "terms",
          List.of(List.of(read)),
          duckDb.rows("select count(*), sum(term_count), sum(length(term)), sum(idf) from terms"));
    }
  }

  @Test
  void networkXReadsBothGraphsAsTheTablesHaveThem() throws Exception {
    String python = Program.pythonWith("networkx");
    Path run = SampleRun.folder();
    String recipe = Recipe.of("Gephi, NetworkX, igraph, Cytoscape", run);
    assertThat(recipe).contains("read_gexf", "entities.gexf");
    String count =
        "print(len(entities), entities.size(), entities.size('weight'), sum(len(name) for _, name in entities.nodes('label')))";
    try (var duckDb = new DuckDb()) {
      List<List<String>> tables =
          duckDb.rows(
              "with nodes as (from '%1$s/nodes.csv'), edges as (from '%1$s/edges.csv') select (select count(*) from nodes), count(*), sum(\"Weight\"), (select sum(length(\"Label\")) from nodes) from edges"
                  .formatted(run.resolve("graph")));
      for (String script : List.of(recipe, recipe.replace("gexf", "graphml"))) {
        String[] read =
            Program.output(Map.of(), List.of(python, "-c", script + count)).split("\\s+");
        Sums.areSame(script, List.of(List.of(read)), tables);
      }
    }
  }
}
