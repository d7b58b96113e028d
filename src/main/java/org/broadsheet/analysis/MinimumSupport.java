package org.broadsheet.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How often something must occur for no more of its kind to be held in memory than there is room.
 */
public final class MinimumSupport {
  private MinimumSupport() {}

  /**
   * The least value of a column that at most so many rows have or exceed.
   *
   * @param column a count, of which there are few different ones
   */
  public static long least(Dataset<Row> rows, String column, long most) {
    long least = 0;
    long held = 0;
    for (Row value :
        rows.groupBy(col(column)).agg(count(lit(1))).orderBy(col(column).desc()).collectAsList()) {
      held += value.getLong(1);
      if (held > most) {
        return value.getLong(0) + 1;
      }
      least = value.getLong(0);
    }
    return least;
  }
}
