package org.broadsheet.corpus;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Keeps a table that several reports read, so that it is computed once. */
@FunctionalInterface
public interface Staging {
  /**
   * Computes the rows, keeps them under that name for the rest of the run, and gives them back to
   * be read from there.
   */
  Dataset<Row> stage(String name, Dataset<Row> rows);
}
