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
import org.broadsheet.report.Report;

/**
 * A table of the page's data: a bounded number of rows of the run's reports, in a total order.
 *
 * @param name its name in the page's scripts
 * @param reports the reports it needs
 * @param choice which rows it shows, in words
 * @param mostBytes size limit of its rows in the page; rows beyond it are left out
 * @param all all rows it chooses from
 * @param first the rows it shows, few enough to be collected
 */
record View(
    String name,
    List<Report> reports,
    String choice,
    int mostBytes,
    Function<Source, Dataset<Row>> all,
    Function<Source, Dataset<Row>> first) {

  /** Starts the declaration of a view of one report's rows. */
  static Draft of(Report report) {
    return new Draft(report);
  }

  /** The columns with these names. */
  static Column[] each(String... names) {
    return Stream.of(names).map(Column::new).toArray(Column[]::new);
  }

  /** The rows that a view shows, and the number of rows it chose from. */
  record Rows(long total, StructType schema, List<Row> first) {}

  boolean isIn(Source source) {
    return reports.stream().allMatch(source::has);
  }

  /** The rows of the view. Threads of the common pool need the run's session to be set. */
  Rows rows(Source source) {
    SparkSession.setActiveSession(source.rows(reports.get(0)).sparkSession());
    Dataset<Row> shown = first.apply(source);
    return new Rows(all.apply(source).count(), shown.schema(), shown.collectAsList());
  }

  /** A view in declaration: the first rows of a report, or the first rows of each group. */
  static final class Draft {
    private final Report report;
    private int bytes = 100_000;
    private Column[] columns = {col("*")};

    private Draft(Report report) {
      this.report = report;
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
     * The first rows of the outlets that have the most rows: the first row of every group, then the
     * second rows.
     *
     * @param group the outlet, and other columns that divide its rows
     */
    View firstOfOutlets(int outlets, int perGroup, Column[] group, String words, Column... order) {
      return chosen(
          "of the %d outlets with the most rows, %s".formatted(outlets, words),
          rows -> firstOfEach(ofLargest(rows, outlets), group, perGroup, order));
    }

    private View chosen(String choice, Function<Dataset<Row>, Dataset<Row>> first) {
      Column[] shown = columns;
      return new View(
          report.name(),
          List.of(report),
          choice,
          bytes,
          source -> source.rows(report),
          source -> first.apply(source.rows(report)).select(shown));
    }
  }

  /** The rows of the outlets that have the most rows. */
  static Dataset<Row> ofLargest(Dataset<Row> rows, int outlets) {
    Dataset<Row> largest =
        rows.groupBy("outlet")
            .agg(count(lit(1)).as("row_count"))
            .orderBy(col("row_count").desc(), col("outlet"))
            .limit(outlets)
            .select("outlet");
    return rows.join(broadcast(largest), new String[] {"outlet"}, "left_semi");
  }

  /** The first rows of each group: the first row of every group, then the second rows. */
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
