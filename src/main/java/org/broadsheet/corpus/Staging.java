package org.broadsheet.corpus;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Stores a table that several reports read, so that it is computed once. */
@FunctionalInterface
public interface Staging {
  /**
   * Computes the rows and stores them for the rest of the run.
   *
   * @return the stored rows
   */
  Dataset<Row> stage(String name, Dataset<Row> rows);
}
