package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.BenjaminiHochberg;
import org.broadsheet.schema.Field;

/**
 * The q-values of {@link BenjaminiHochberg} for tables of any size. The rank over all rows is
 * computed without a sort of all rows in one partition: p-values are counted in buckets, ranges of
 * buckets are ranked separately, each with the number of lower p-values as its offset, and the
 * least q-value of the higher ranges is applied afterwards. The driver receives the counts of at
 * most 131,073 buckets, and one number per range.
 *
 * @param corpus keeps the ranked rows for the rest of the run
 * @param name of the table with the ranked rows
 */
public record QValues(Corpus corpus, String name) {
  public static final Field P_VALUE =
      Field.number(
              "p_value",
              "Two-sided probability of as great a log_ratio by chance, with articles as the units;"
                  + " from 2.2e-308 to 1; 1 where only the added ½ gives log_ratio its sign; null"
                  + " where the row is not tested.")
          .optional();
  public static final Field Q_VALUE =
      Field.number(
              "q_value",
              "False discovery rate at which the row is still a discovery (Benjamini and Hochberg,"
                  + " over every row of the report that was tested, published or not); null where"
                  + " it is not tested.")
          .optional();

  private static final String ROW = "ranked_row";
  private static final String P = "ranked_p";
  private static final String RANGE = "ranked_range";
  private static final String LOCAL = "ranked_q";
  private static final String IS_LAST = "is_last_of_range";
  private static final String BUCKET = "bucket";
  private static final String TESTS = "test_count";

  /** The fewest p-values of a range. */
  private static final long LEAST_PER_RANGE = 10_000;

  /** Ranges are distributed over tasks by hash; several ranges per task even out the load. */
  private static final long RANGES_PER_PARTITION = 4;

  /**
   * Adds q_value to rows; it is null where p_value is null.
   *
   * @param rows with a column p_value, from 0 to 1 or null
   */
  public Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> none = rows.select(P_VALUE.column()).limit(0);
    Dataset<Row> tested = rows.where(P_VALUE.column().isNotNull());
    return of(rows, none, tested.count());
  }

  /**
   * Adds q_value to rows that are only a part of all tests.
   *
   * @param rows with a column p_value, from 0 to 1 or null
   * @param unpublished column p_value of tests without a row
   * @param tests number of all tests; tests in neither table have a p-value of 1
   */
  public Dataset<Row> of(Dataset<Row> rows, Dataset<Row> unpublished, long tests) {
    Dataset<Row> tested =
        rows.where(P_VALUE.column().isNotNull())
            .select(struct(columns(rows)).as(ROW), P_VALUE.column().as(P));
    Column noRow = lit(null).cast(tested.schema().apply(ROW).dataType());
    Dataset<Row> others = unpublished.select(noRow.as(ROW), P_VALUE.column().as(P));
    Dataset<Row> all = tested.unionByName(others.where(col(P).isNotNull()));
    PValueRanges ranges = ranges(all.select(col(P)));
    Dataset<Row> ranked = corpus.staged(name, () -> ranked(all, ranges, tests));
    Column floor = ranges.withFloors(floors(ranked)).floor(col(RANGE));
    String[] names = rows.columns();
    Dataset<Row> untested =
        rows.where(P_VALUE.column().isNull()).withColumn(Q_VALUE.name(), lit(null).cast("double"));
    return ranked
        .where(col(ROW).isNotNull())
        .select(
            Stream.concat(
                    Stream.of(names).map(column -> col(ROW).getField(column).as(column)),
                    Stream.of(least(col(LOCAL), floor).as(Q_VALUE.name())))
                .toArray(Column[]::new))
        .unionByName(untested);
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Stream.of(rows.columns()).map(name -> col(name)).toArray(Column[]::new);
  }

  private static PValueRanges ranges(Dataset<Row> pValues) {
    SortedMap<Integer, Long> buckets = new TreeMap<>();
    pValues
        .groupBy(PValueRanges.bucket(col(P)).as(BUCKET))
        .agg(count(lit(1)).as(TESTS))
        .collectAsList()
        .forEach(row -> buckets.put(row.getAs(BUCKET), row.getAs(TESTS)));
    long all = buckets.values().stream().mapToLong(Long::longValue).sum();
    String partitions = pValues.sparkSession().conf().get("spark.sql.shuffle.partitions");
    long most = RANGES_PER_PARTITION * Long.parseLong(partitions);
    long ranges = Math.max(1, Math.min(most, all / LEAST_PER_RANGE));
    return PValueRanges.of(buckets, (all + ranges - 1) / ranges);
  }

  /**
   * Adds to each row its range and the q-value that it would have without the higher ranges. Rows
   * that are not published are dropped, except the row with the least q-value of its range.
   */
  private static Dataset<Row> ranked(Dataset<Row> all, PValueRanges ranges, long tests) {
    var fromGreatest = Window.partitionBy(col(RANGE)).orderBy(col(P).desc());
    return all.withColumn(RANGE, ranges.range(col(P)))
        .withColumn(LOCAL, ranges.qAtRank(tests, col(P), col(RANGE), rank().over(fromGreatest)))
        .withColumn(LOCAL, min(LOCAL).over(fromGreatest))
        .withColumn(IS_LAST, row_number().over(fromGreatest).equalTo(ranges.size(col(RANGE))))
        .where(col(ROW).isNotNull().or(col(IS_LAST)))
        .select(ROW, RANGE, LOCAL);
  }

  private static Map<Integer, Double> floors(Dataset<Row> ranked) {
    return ranked.groupBy(col(RANGE)).agg(min(LOCAL).as(LOCAL)).collectAsList().stream()
        .collect(Collectors.toMap(row -> row.getAs(RANGE), row -> row.getAs(LOCAL)));
  }
}
