package org.broadsheet.schema;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A rule that a table's key is unique, or that a reference has its row.
 *
 * @param columns of the key or of the reference
 * @param other the table that is referred to; empty for a key
 */
record KeyRule(KeyCheck.Table table, List<String> columns, Optional<KeyCheck.Table> other) {
  /** A name that differs from every published column, since those are snake_case. */
  private static final String PLACES = "Places";

  Column[] values() {
    return columns.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  /** A sentence about the least values that violate the rule; empty if there are none. */
  Optional<String> violation() {
    return other
        .map(this::withoutRow)
        .orElseGet(this::twice)
        .orderBy(values())
        .limit(1)
        .collectAsList()
        .stream()
        .map(row -> sentence(row.mkString(", ")))
        .findFirst();
  }

  private Dataset<Row> twice() {
    return table
        .rows()
        .groupBy(values())
        .agg(count(lit(1)).as(PLACES))
        .where(col(PLACES).gt(1))
        .drop(PLACES);
  }

  private Dataset<Row> withoutRow(KeyCheck.Table otherTable) {
    return table
        .rows()
        .select(values())
        .join(otherTable.rows().select(values()), columns.toArray(String[]::new), "left_anti");
  }

  private String sentence(String values) {
    return other
        .map(
            otherTable ->
                "%s: %s is not in %s: %s."
                    .formatted(table.name(), String.join(", ", columns), otherTable.name(), values))
        .orElseGet(() -> "%s: the key %s occurs twice.".formatted(table.name(), values));
  }
}
