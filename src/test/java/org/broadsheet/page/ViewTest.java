package org.broadsheet.page;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Terms;
import org.broadsheet.rows.CombinedQuery;
import org.junit.jupiter.api.Test;

class ViewTest {
  private static final int MOST_BYTES = 400;

  /** A run with the report terms: the numbers below 1,000 in two columns. */
  private static Source source() {
    List<Row> numbers =
        LongStream.range(0, 1_000).mapToObj(n -> RowFactory.create(n, n % 2)).toList();
    Dataset<Row> rows = TestSpark.table("n bigint, remainder bigint", numbers);
    return new Source(
        new PublishedRun(
            new PublishedRun.About("first", "1", null, null),
            PublishedRun.Counts.NONE,
            Map.of("terms", new PublishedRun.Table(rows, 1_000)),
            true));
  }

  private static View.Rows rows(View view) {
    return view.rows(source(), CombinedQuery.collect(view.queries(source())));
  }

  @Test
  void noMoreRowsAreCollectedThanCanFitIntoThePage() {
    View.Rows rows =
        rows(
            View.of(Terms.REPORT)
                .within(MOST_BYTES)
                .showing("all", source -> source.rows(Terms.REPORT).orderBy(col("n").desc())));
    assertThat(rows.total()).isEqualTo(1_000);
    assertThat(rows.first()).hasSize(MOST_BYTES / "0,0,".length());
    assertThat(rows.first().get(0).getLong(0)).isEqualTo(999);
  }

  @Test
  void theTotalIsTheNumberOfRowsItChoosesFrom() {
    View.Rows rows =
        rows(
            View.named("odd", Terms.REPORT)
                .outOf(source -> source.rows(Terms.REPORT).where(col("remainder").equalTo(1)))
                .showing("the first", source -> source.rows(Terms.REPORT).orderBy("n").limit(3)));
    assertThat(rows.total()).isEqualTo(500);
    assertThat(rows.first()).hasSize(3);
  }
}
