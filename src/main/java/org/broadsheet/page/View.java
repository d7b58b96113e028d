package org.broadsheet.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.report.Report;
import org.broadsheet.rows.CombinedQuery;

/**
 * A table of the page's data: a bounded number of rows of the run's reports, in a total order.
 *
 * @param name its name in the page's scripts
 * @param reports the reports it needs
 * @param mostBytes size limit of its rows in the page; rows beyond it are left out
 * @param candidates all rows it chooses from; empty = the rows of the first report
 * @param choice which rows it shows, in words
 * @param shown the rows it shows, or more than fit into the page
 */
record View(
    String name,
    List<Report> reports,
    int mostBytes,
    Optional<Function<Source, Dataset<Row>>> candidates,
    String choice,
    Function<Source, Dataset<Row>> shown) {
  private static final String COUNT = " (count)";

  /** Starts the declaration of a view with the name of a report. */
  static Draft of(Report report) {
    return new Draft(report.name(), report);
  }

  /** Starts the declaration of a view that needs these reports. */
  static Draft named(String name, Report... reports) {
    return new Draft(name, reports);
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

  /** What it asks of the run's reports, by a name. Each query gives a bounded number of rows. */
  Map<String, Dataset<Row>> queries(Source source) {
    var queries = new LinkedHashMap<String, Dataset<Row>>();
    Dataset<Row> rows = shown.apply(source);
    // JSON takes at least two bytes a cell, so no row beyond this limit fits into the page.
    queries.put(name, rows.limit(mostBytes / (2 * rows.columns().length)));
    candidates.ifPresent(
        all -> queries.put(name + COUNT, all.apply(source).agg(count(lit(1)).as("total"))));
    return queries;
  }

  /**
   * The rows of the view.
   *
   * @param results of its queries, by the same names
   */
  Rows rows(Source source, Map<String, CombinedQuery.Result> results) {
    CombinedQuery.Result counted = results.get(name + COUNT);
    long total =
        counted == null
            ? source.run().table(reports.get(0)).count()
            : counted.rows().get(0).<Long>getAs("total");
    CombinedQuery.Result first = results.get(name);
    return new Rows(total, first.schema(), first.rows());
  }

  /** A view in declaration. */
  static final class Draft {
    private final String name;
    private final List<Report> reports;
    private int bytes = 100_000;
    private Optional<Function<Source, Dataset<Row>>> candidates = Optional.empty();
    private Column[] columns = {col("*")};

    private Draft(String name, Report... reports) {
      this.name = name;
      this.reports = List.of(reports);
    }

    Draft within(int mostBytes) {
      bytes = mostBytes;
      return this;
    }

    Draft columns(String... names) {
      columns = each(names);
      return this;
    }

    /** The rows that it chooses from, if they are not those of the first report. */
    Draft outOf(Function<Source, Dataset<Row>> all) {
      candidates = Optional.of(all);
      return this;
    }

    View showing(String choice, Function<Source, Dataset<Row>> shown) {
      return new View(name, reports, bytes, candidates, choice, shown);
    }

    /** The first rows of the report. */
    View first(int most, String choice, Column... order) {
      return ofReport(choice, rows -> rows.orderBy(order).limit(most));
    }

    /**
     * The first rows of the outlets that have the most rows: the first row of every group, then the
     * second rows.
     *
     * @param group the outlet, and other columns that divide its rows
     */
    View firstOfOutlets(int outlets, int perGroup, Column[] group, String words, Column... order) {
      return ofReport(
          "of the %d outlets with the most rows, %s".formatted(outlets, words),
          rows -> firstOfEach(ofLargest(rows, outlets), group, perGroup, order));
    }

    private View ofReport(String choice, Function<Dataset<Row>, Dataset<Row>> first) {
      Report report = reports.get(0);
      Column[] chosen = columns;
      return showing(choice, source -> first.apply(source.rows(report)).select(chosen));
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
