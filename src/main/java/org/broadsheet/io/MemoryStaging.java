package org.broadsheet.io;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Staging;

/**
 * Keeps tables in memory, each as one partition, so that a query of them exchanges no rows. For
 * tables of a few megabytes in a Spark of one process: what memory lacks room for goes to Spark's
 * local disk.
 */
public final class MemoryStaging implements Staging {
  @Override
  public Dataset<Row> stage(String name, Dataset<Row> rows) {
    return rows.coalesce(1).localCheckpoint(false);
  }
}
