package org.broadsheet.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The least frequency at which the number of items stays within a limit. */
public final class MinimumSupport {
  private static final String ROWS = "rows";

  private MinimumSupport() {}

  /**
   * The least value of a column such that at most {@code most} rows have it or a greater one.
   *
   * @param column a count with few different values
   */
  public static long least(Dataset<Row> rows, String column, long most) {
    List<Row> values =
        rows.groupBy(col(column))
            .agg(count(lit(1)).as(ROWS))
            .orderBy(col(column).desc())
            .collectAsList();
    long least = 0;
    long held = 0;
    for (Row value : values) {
      long count = value.getAs(column);
      held += value.<Long>getAs(ROWS);
      if (held > most) {
        return count + 1;
      }
      least = count;
    }
    return least;
  }
}
