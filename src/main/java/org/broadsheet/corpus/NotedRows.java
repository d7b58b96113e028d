package org.broadsheet.corpus;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows that a step makes, with its notes. */
public record NotedRows(Dataset<Row> rows, Notes notes) {
  public static NotedRows withoutNotes(Dataset<Row> rows) {
    return new NotedRows(rows, Notes.none());
  }

  /** Other rows made of these, with the same notes. */
  public NotedRows map(UnaryOperator<Dataset<Row>> step) {
    return new NotedRows(step.apply(rows), notes);
  }
}
