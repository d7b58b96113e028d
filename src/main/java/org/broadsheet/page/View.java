package org.broadsheet.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/**
 * Rows that the page shows: some of those there are, in a total order.
 *
 * @param name what the page's scripts call it
 * @param reports those it cannot be made without
 * @param choice which rows come first, in words
 * @param mostBytes of its rows in the page; what is more is left out
 * @param all the rows of which the page shows some
 * @param first those it shows, few enough to be collected
 */
record View(
    String name,
    List<String> reports,
    String choice,
    int mostBytes,
    Function<Source, Dataset<Row>> all,
    Function<Source, Dataset<Row>> first) {

  /** Starts to declare a view of one report's rows. */
  static Draft of(String report) {
    return new Draft(report, report);
  }

  /** Columns to group by. */
  static Column[] each(String... names) {
    return Stream.of(names).map(Column::new).toArray(Column[]::new);
  }

  /** Rows of a view and how many there are. */
  record Rows(long total, StructType schema, List<Row> first) {}

  boolean isIn(Source source) {
    return reports.stream().allMatch(source::has);
  }

  /** Its rows, read as the run's session reads them: a thread of Java's own pool knows of none. */
  Rows rows(Source source) {
    SparkSession.setActiveSession(source.rows(reports.get(0)).sparkSession());
    Dataset<Row> shown = first.apply(source);
    return new Rows(all.apply(source).count(), shown.schema(), shown.collectAsList());
  }

  /** A view being declared: the first rows of a report, or the first of each group. */
  static final class Draft {
    private final String name;
    private final String report;
    private int bytes = 100_000;
    private Column[] columns = {col("*")};

    private Draft(String name, String report) {
      this.name = name;
      this.report = report;
    }

    Draft named(String other) {
      return new Draft(other, report);
    }

    Draft within(int mostBytes) {
      bytes = mostBytes;
      return this;
    }

    Draft columns(String... names) {
      columns = each(names);
      return this;
    }

    View first(int most, String choice, Column... order) {
      return chosen(choice, rows -> rows.orderBy(order).limit(most));
    }

    /**
     * The first rows of the outlets that have most of them; every outlet's first before any's
     * second.
     *
     * @param group the outlet, and what divides its rows
     */
    View firstOfOutlets(int outlets, int perGroup, Column[] group, String words, Column... order) {
      return chosen(
          "of the %d outlets with most rows, %s".formatted(outlets, words),
          rows -> firstOfEach(ofLargest(rows, outlets), group, perGroup, order));
    }

    private View chosen(String choice, Function<Dataset<Row>, Dataset<Row>> first) {
      Column[] shown = columns;
      return new View(
          name,
          List.of(report),
          choice,
          bytes,
          source -> source.rows(report),
          source -> first.apply(source.rows(report)).select(shown));
    }
  }

  /** The rows of those outlets that have most rows. */
  static Dataset<Row> ofLargest(Dataset<Row> rows, int outlets) {
    Dataset<Row> largest =
        rows.groupBy("outlet")
            .agg(count(lit(1)).as("row_count"))
            .orderBy(col("row_count").desc(), col("outlet"))
            .limit(outlets)
            .select("outlet");
    return rows.join(broadcast(largest), new String[] {"outlet"}, "left_semi");
  }

  /** The first rows of each group; every group's first before any group's second. */
  static Dataset<Row> firstOfEach(
      Dataset<Row> rows, Column[] group, int perGroup, Column... order) {
    Column[] fair =
        Stream.of(Stream.of(col("place")), Stream.of(group), Stream.of(order))
            .flatMap(columns -> columns)
            .toArray(Column[]::new);
    return rows.withColumn("place", row_number().over(Window.partitionBy(group).orderBy(order)))
        .where(col("place").leq(perGroup))
        .orderBy(fair)
        .drop("place");
  }
}
