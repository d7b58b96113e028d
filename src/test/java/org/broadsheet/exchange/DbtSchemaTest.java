package org.broadsheet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.broadsheet.job.SampleRun;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.Field;
import org.junit.jupiter.api.Test;

/** Whether the tests that dbt would run pass on the published Parquet. */
class DbtSchemaTest {
  /** A dbt test as SQL that selects the rows that violate it. */
  private record Rule(String kind, String breaking) {}

  private static JsonNode tables() throws IOException {
    JsonNode file =
        new ObjectMapper(new YAMLFactory())
            .readTree(SampleRun.folder().resolve("schema.yml").toFile());
    assertThat(file.path("version").asInt()).isEqualTo(2);
    assertThat(file.at("/sources/0/name").asText()).isEqualTo("broadsheet");
    return file.at("/sources/0/tables");
  }

  private static List<Rule> rules() throws IOException {
    var rules = new ArrayList<Rule>();
    for (JsonNode table : tables()) {
      String name = table.path("name").asText();
      table.path("data_tests").forEach(test -> rules.add(rule(name, "", test)));
      for (JsonNode column : table.path("columns")) {
        String field = column.path("name").asText();
        column.path("data_tests").forEach(test -> rules.add(rule(name, field, test)));
      }
    }
    return rules;
  }

  /** The SQL that dbt and dbt_utils generate for a test. */
  private static Rule rule(String table, String column, JsonNode test) {
    String kind = test.isTextual() ? test.asText() : test.fieldNames().next();
    JsonNode with = test.path(kind);
    String breaking =
        switch (kind) {
          case "not_null" -> "where %s is null".formatted(column);
          case "unique" ->
              "where %1$s is not null group by %1$s having count(*) > 1".formatted(column);
          case "dbt_utils.unique_combination_of_columns" ->
              "group by %s having count(*) > 1"
                  .formatted(String.join(", ", words(with.path("combination_of_columns"))));
          case "accepted_values" ->
              "where %s not in (%s)"
                  .formatted(
                      column,
                      words(with.path("values")).stream()
                          .map("'%s'"::formatted)
                          .collect(Collectors.joining(", ")));
          case "dbt_utils.accepted_range" ->
              "where %1$s < %2$s or %1$s > %3$s"
                  .formatted(
                      column,
                      with.path("min_value").asText("null"),
                      with.path("max_value").asText("9e18"));
          case "relationships" ->
              "where %s is not null and %s not in (select %s from %s)"
                  .formatted(
                      column,
                      column,
                      with.path("field").asText(),
                      with.path("to")
                          .asText()
                          .replaceAll("source\\('broadsheet', '(\\w+)'\\)", "$1"));
          default -> throw new AssertionError("No such test: " + kind);
        };
    return new Rule(kind, "select 1 from %s %s".formatted(table, breaking));
  }

  private static List<String> words(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  @Test
  void everyTestPassesOnThePublishedParquet() throws Exception {
    try (var duckDb = new DuckDb().withTablesOf(SampleRun.folder(), Reports.names())) {
      var kinds = new TreeSet<String>();
      for (Rule rule : rules()) {
        assertThat(duckDb.rows(rule.breaking())).as(rule.breaking()).isEmpty();
        kinds.add(rule.kind());
      }
      assertThat(kinds)
          .containsExactly(
              "accepted_values",
              "dbt_utils.accepted_range",
              "dbt_utils.unique_combination_of_columns",
              "not_null",
              "relationships",
              "unique");
    }
  }

  /** Each flaw is found by exactly one kind of test. */
  @Test
  void aPlantedFlawIsFound() throws Exception {
    isFound("not_null", "outlet_terms", "select * replace (null as term_count)");
    isFound("unique", "outlets", "select * from outlets_as_published union all select *");
    isFound(
        "dbt_utils.unique_combination_of_columns",
        "outlet_terms",
        "select * from outlet_terms_as_published union all select *");
    isFound("accepted_values", "entities", "select * replace ('planet' as entity_type)");
    isFound("dbt_utils.accepted_range", "speakers", "select * replace (1.5 as quote_share)");
    isFound("relationships", "entity_network", "select * replace ('nobody' as entity_id)");
    isFound(
        "relationships", "daily_terms", "select * replace (date '1999-01-01' as published_date)");
  }

  private static void isFound(String kind, String table, String select) throws Exception {
    try (var duckDb = new DuckDb().withTablesOf(SampleRun.folder(), Reports.names())) {
      duckDb.run("alter view %1$s rename to %1$s_as_published".formatted(table));
      duckDb.run(
          "create view %1$s as %2$s from %1$s_as_published limit 100000".formatted(table, select));
      var found = new TreeSet<String>();
      for (Rule rule : rules()) {
        if (!duckDb.rows(rule.breaking()).isEmpty()) {
          found.add(rule.kind());
        }
      }
      assertThat(found).as(table).contains(kind);
    }
  }

  @Test
  void hasEveryColumnWithItsMeaning() throws Exception {
    List<String> described = new ArrayList<>();
    for (JsonNode table : tables()) {
      for (JsonNode column : table.path("columns")) {
        described.add(
            "%s.%s: %s"
                .formatted(
                    table.path("name").asText(),
                    column.path("name").asText(),
                    column.path("description").asText()));
      }
    }
    List<String> declared =
        Reports.ALL.stream()
            .flatMap(
                report ->
                    report.schema().columns().stream().map(field -> said(report.name(), field)))
            .toList();
    assertThat(described).containsAll(declared).contains(said("dates", Dates.DAY));
  }

  private static String said(String table, Field field) {
    return "%s.%s: %s".formatted(table, field.name(), field.meaning());
  }
}
