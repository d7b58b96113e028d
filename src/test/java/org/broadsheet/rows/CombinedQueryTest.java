package org.broadsheet.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedQueryTest {
  /** A session of its own, since the tests change settings. */
  private static SparkSession session(boolean isAdaptive, boolean isCompiled) {
    SparkSession session = TestSpark.session().newSession();
    session.conf().set("spark.sql.adaptive.enabled", Boolean.toString(isAdaptive));
    session.conf().set("spark.sql.codegen.wholeStage", Boolean.toString(isCompiled));
    session.conf().set("spark.sql.shuffle.partitions", "7");
    session.conf().set("spark.sql.datetime.java8API.enabled", "true");
    return session;
  }

  private static List<Row> only(Dataset<Row> query) {
    return CombinedQuery.collect(Map.of("only", query)).get("only").rows();
  }

  @ParameterizedTest
  @CsvSource({"false,false", "false,true", "true,false", "true,true"})
  void eachQueryGivesTheRowsThatItGivesAlone(boolean isAdaptive, boolean isCompiled) {
    SparkSession session = session(isAdaptive, isCompiled);
    // Numbers in an order that differs from that of the range, in several partitions.
    Dataset<Row> numbers =
        session
            .range(0, 3_000, 1, 5)
            .select(col("id"), pmod(col("id").multiply(1_009), lit(3_000)).as("n"));
    Dataset<Row> groups = numbers.groupBy(pmod(col("n"), lit(13)).as("remainder")).count();
    var queries = new LinkedHashMap<String, Dataset<Row>>();
    queries.put("sorted in several partitions", numbers.orderBy(col("n").desc()));
    queries.put("first", numbers.orderBy("n").limit(700).select("id"));
    queries.put("all partitions, unsorted", numbers.select("n"));
    queries.put("groups", groups.orderBy(col("count").desc(), col("remainder")));
    queries.put("joined", numbers.join(groups, col("n").equalTo(col("remainder"))).orderBy("id"));
    queries.put("none", numbers.where(col("n").lt(0)).orderBy("n").limit(5));
    queries.put("one partition", numbers.coalesce(1).sortWithinPartitions("n").limit(2_500));
    queries.put("the same again", numbers.orderBy("n").limit(700).select("id"));
    Map<String, CombinedQuery.Result> results = CombinedQuery.collect(queries);
    assertThat(results.keySet()).containsExactlyElementsOf(queries.keySet());
    queries.forEach(
        (name, query) ->
            assertThat(results.get(name).rows()).as(name).isEqualTo(query.collectAsList()));
    assertThat(results.get("sorted in several partitions").rows())
        .extracting(row -> row.getLong(1))
        .containsExactlyElementsOf(LongStream.range(0, 3_000).mapToObj(n -> 2_999 - n).toList());
  }

  @Test
  void allTypesAndNullsAreKept() {
    SparkSession session = session(false, false);
    Dataset<Row> rows =
        session.createDataFrame(
            List.of(
                RowFactory.create("a", 1L, 0.5, true, LocalDate.parse("2026-03-09")),
                RowFactory.create(null, null, null, null, null)),
            StructType.fromDDL(
                "`name.of it` string comment 'What it is.', n bigint, x double, flag boolean, day"
                    + " date"));
    Dataset<Row> nested =
        rows.groupBy(lit("all").as("key"))
            .agg(sort_array(collect_list(struct("n", "day"))).as("points"));
    Map<String, CombinedQuery.Result> results =
        CombinedQuery.collect(Map.of("rows", rows.orderBy(col("n").desc()), "nested", nested));
    assertThat(results.get("rows").rows()).isEqualTo(rows.collectAsList());
    assertThat(results.get("rows").rows().get(0).<LocalDate>getAs("day")).isEqualTo("2026-03-09");
    assertThat(results.get("rows").schema().apply("name.of it").getComment().get())
        .isEqualTo("What it is.");
    assertThat(results.get("nested").rows()).isEqualTo(nested.collectAsList());
    assertThat(results.get("nested").rows().get(0).<Row>getList(1)).hasSize(2);
  }

  @Test
  void withoutQueriesThereIsNothingToRun() {
    assertThat(CombinedQuery.collect(Map.of())).isEmpty();
  }

  /** Days as java.sql.Date need JDK internals that not every way to start a driver opens. */
  @Test
  void daysAreReadAlikeInEveryThread() throws Exception {
    LocalDate day = LocalDate.parse("2026-03-09");
    Dataset<Row> days =
        session(false, false).range(1).select(lit(day.toString()).cast("date").as("day"));
    var rows = new FutureTask<>(() -> only(days.groupBy("day").count().orderBy("day")));
    new Thread(null, rows, "without a session", 0, false).start();
    assertThat(rows.get().get(0).get(0)).isEqualTo(day);
  }
}
