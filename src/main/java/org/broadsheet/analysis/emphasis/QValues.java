package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.BenjaminiHochberg;
import org.broadsheet.schema.Field;

/**
 * The q-values of {@link BenjaminiHochberg} for tables of any size. A rank over all rows without a
 * place where all rows are: p-values are counted in buckets, ranges of buckets are ranked on their
 * own, each from where the smaller ones end, and the least q of the greater ones is handed down. To
 * the driver come the counts of at most 131,073 buckets, and a number a range.
 *
 * @param corpus keeps the ranked rows for the rest of the run
 * @param name of the table they are kept under
 */
public record QValues(Corpus corpus, String name) {
  public static final Field P_VALUE =
      Field.number(
              "p_value",
              "Two-sided probability of as great a log_ratio by chance, with articles as the units;"
                  + " from 2.2e-308 to 1; 1 where the ½ alone gives log_ratio its sign; null where"
                  + " the row is not tested.")
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

  /** Fewer p-values than this are one range. */
  private static final long LEAST_PER_RANGE = 10_000;

  /** Ranges are spread over tasks by chance: several a task even that out. */
  private static final long RANGES_PER_PARTITION = 4;

  /**
   * The rows with their q_value; null where p_value is null.
   *
   * @param rows with a column p_value, from 0 to 1 or null
   */
  public Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> none = rows.select(P_VALUE.column()).limit(0);
    Dataset<Row> tested = rows.where(P_VALUE.column().isNotNull());
    return of(rows, none, tested.count());
  }

  /**
   * The rows with their q_value among more tests than are published.
   *
   * @param rows with a column p_value, from 0 to 1 or null
   * @param unpublished column p_value of tests without a row
   * @param tests all of them; those that are in neither table have p-values of 1
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
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> buckets.put(row.getInt(0), row.getLong(1)));
    long all = buckets.values().stream().mapToLong(Long::longValue).sum();
    String partitions = pValues.sparkSession().conf().get("spark.sql.shuffle.partitions");
    long most = RANGES_PER_PARTITION * Long.parseLong(partitions);
    long ranges = Math.max(1, Math.min(most, all / LEAST_PER_RANGE));
    return PValueRanges.of(buckets, (all + ranges - 1) / ranges);
  }

  /**
   * Each row with its range and its q as if the greater ranges were not, and of each range the row
   * that has its least q, published or not.
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

  private static List<Row> floors(Dataset<Row> ranked) {
    return ranked.groupBy(col(RANGE)).agg(min(LOCAL)).collectAsList();
  }
}
