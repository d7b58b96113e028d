package org.broadsheet.page;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.report.DailyTerms;
import org.junit.jupiter.api.Test;

class ViewTest {
  /** Days as java.sql.Date need JDK internals that not every way to start a driver opens. */
  @Test
  void daysAreReadAlikeInEveryThread() throws Exception {
    SparkSession session = TestSpark.session();
    session.conf().set("spark.sql.datetime.java8API.enabled", "true");
    LocalDate day = LocalDate.parse("2026-03-09");
    Dataset<Row> days = session.range(1).select(lit(day.toString()).cast("date").as("day"));
    Function<Source, Dataset<Row>> counted =
        run -> run.rows(DailyTerms.REPORT).groupBy("day").count();
    var view =
        new View(
            "days",
            List.of(DailyTerms.REPORT),
            "all",
            1000,
            counted,
            counted.andThen(all -> all.orderBy("day")));
    var source = new Source(Map.of(DailyTerms.REPORT.name(), days), TimeStep.DAY);
    var rows = new FutureTask<>(() -> view.rows(source));
    new Thread(null, rows, "without a session", 0, false).start();
    assertThat(rows.get().first().get(0).get(0)).isEqualTo(day);
  }
}
