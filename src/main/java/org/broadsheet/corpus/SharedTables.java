package org.broadsheet.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that several reports of a run read. Each is computed once, when first asked for. */
final class SharedTables {
  private final Staging staging;
  private final Map<String, Dataset<Row>> staged = new LinkedHashMap<>();
  private final Map<String, NotedRows> noted = new LinkedHashMap<>();

  SharedTables(Staging staging) {
    this.staging = staging;
  }

  Dataset<Row> staged(String name, Supplier<Dataset<Row>> rows) {
    Dataset<Row> held = staged.get(name);
    if (held == null) {
      held = staging.stage(name, rows.get());
      staged.put(name, held);
    }
    return held;
  }

  Dataset<Row> noted(String name, Supplier<NotedRows> table) {
    NotedRows held = noted.get(name);
    if (held == null) {
      held = table.get();
      noted.put(name, held);
    }
    return held.rows();
  }

  /** The notes of all tables, in the order in which they were made. */
  Notes notes() {
    return noted.values().stream().map(NotedRows::notes).reduce(Notes.none(), Notes::and);
  }
}
