package org.broadsheet.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Reference;

/**
 * Describes the tables as sources of a dbt project, with their constraints as data tests. Keys of
 * several columns and ranges use tests of the package dbt_utils.
 */
final class DbtSchema {
  private static final String SOURCE = "broadsheet";

  private static final String HEADER =
      """
      # The tables of a Broadsheet run as dbt sources: put this file among your models.
      # For dbt 1.8 or later with the package dbt-labs/dbt_utils. A reference by several columns is in
      # datapackage.json only.
      """;

  private DbtSchema() {}

  static String of(List<Table> tables) {
    var source = new LinkedHashMap<String, Object>();
    source.put("name", SOURCE);
    source.put("description", "Reports on how outlets cover the same story differently.");
    source.put("tables", tables.stream().map(DbtSchema::table).toList());
    var file = new LinkedHashMap<String, Object>();
    file.put("version", 2);
    file.put("sources", List.of(source));
    return HEADER + Yaml.of(file);
  }

  private static Map<String, Object> table(Table table) {
    var described = new LinkedHashMap<String, Object>();
    described.put("name", table.name());
    described.put("description", table.description());
    List<String> key = table.schema().keyNames();
    if (key.size() > 1) {
      described.put(
          "data_tests",
          List.of(
              Map.of(
                  "dbt_utils.unique_combination_of_columns",
                  Map.of("combination_of_columns", key))));
    }
    described.put("columns", table.schema().columns().stream().map(c -> column(c, table)).toList());
    return described;
  }

  private static Map<String, Object> column(Field field, Table table) {
    var column = new LinkedHashMap<String, Object>();
    column.put("name", field.name());
    column.put("description", field.meaning());
    List<Object> tests = tests(field, table);
    if (!tests.isEmpty()) {
      column.put("data_tests", tests);
    }
    return column;
  }

  private static List<Object> tests(Field field, Table table) {
    var tests = new ArrayList<Object>();
    if (field.required()) {
      tests.add("not_null");
    }
    if (table.schema().keyNames().equals(List.of(field.name()))) {
      tests.add("unique");
    }
    if (!field.values().isEmpty()) {
      tests.add(Map.of("accepted_values", Map.of("values", field.values())));
    }
    var range = new LinkedHashMap<String, Object>();
    field.minimum().ifPresent(least -> range.put("min_value", least));
    field.maximum().ifPresent(most -> range.put("max_value", most));
    if (!range.isEmpty()) {
      tests.add(Map.of("dbt_utils.accepted_range", range));
    }
    table.references().stream()
        .filter(reference -> reference.columns().equals(List.of(field.name())))
        .forEach(reference -> tests.add(relationship(reference)));
    return tests;
  }

  private static Map<String, Object> relationship(Reference reference) {
    var other = new LinkedHashMap<String, Object>();
    other.put("to", "source('%s', '%s')".formatted(SOURCE, reference.table()));
    other.put("field", reference.columns().get(0));
    return Map.of("relationships", other);
  }
}
