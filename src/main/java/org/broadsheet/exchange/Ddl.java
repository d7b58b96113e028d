package org.broadsheet.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.schema.Field;

/**
 * Describes the tables in SQL that both PostgreSQL and DuckDB accept, with the meanings of tables
 * and columns as comments.
 */
final class Ddl {
  private static final String HEADER =
      """
      -- The tables of one Broadsheet run, for PostgreSQL and DuckDB. To keep several runs in them, add
      -- the run's id to each table and its key.
      """;

  private Ddl() {}

  static String of(List<Table> tables) {
    return HEADER + tables.stream().map(Ddl::table).collect(Collectors.joining());
  }

  private static String table(Table table) {
    String columns =
        Stream.concat(
                table.schema().columns().stream().map(Ddl::column),
                Stream.of("  primary key (%s)".formatted(names(table.schema().key()))))
            .collect(Collectors.joining(",\n"));
    String comments =
        table.schema().columns().stream()
            .map(
                field ->
                    comment("column %s.%s".formatted(table.name(), name(field)), field.meaning()))
            .collect(Collectors.joining());
    return "\ncreate table %s (\n%s\n);\n".formatted(table.name(), columns)
        + comment("table " + table.name(), table.description())
        + comments;
  }

  private static String column(Field field) {
    return "  %s %s%s".formatted(name(field), type(field), field.required() ? " not null" : "");
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case TEXT -> "text";
      case DATE -> "date";
      case TIME -> "timestamp with time zone";
      case COUNT -> "bigint";
      case NUMBER -> "double precision";
      case FLAG -> "boolean";
    };
  }

  private static String comment(String on, String text) {
    return "comment on %s is '%s';\n".formatted(on, text.replace("'", "''"));
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Ddl::name).collect(Collectors.joining(", "));
  }

  /** The column name in quotes, since the reserved words of the databases differ. */
  private static String name(Field field) {
    return '"' + field.name() + '"';
  }
}
