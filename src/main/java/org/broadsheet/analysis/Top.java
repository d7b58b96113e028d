package org.broadsheet.analysis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.schema.Field;

/** Of each group the first rows, if the user wants only so many. */
public record Top(CorpusOptions options) {
  /**
   * All rows, or the first of each group; the order of the rows is lost then.
   *
   * @param order total within a group
   */
  public Dataset<Row> of(Dataset<Row> rows, Column[] order, Field... group) {
    if (options.top().isEmpty()) {
      return rows;
    }
    Column[] groups = Stream.of(group).map(Field::column).toArray(Column[]::new);
    return rows.withColumn("place", row_number().over(Window.partitionBy(groups).orderBy(order)))
        .where(col("place").leq(options.top().getAsInt()))
        .drop("place");
  }
}
