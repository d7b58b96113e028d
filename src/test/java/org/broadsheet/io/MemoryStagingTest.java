package org.broadsheet.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.Test;

class MemoryStagingTest {
  private static final List<String> WORDS = List.of("storm", "quay", "storm", "pension", "quay");

  private final Dataset<Row> staged =
      new MemoryStaging()
          .stage(
              "words",
              TestSpark.session()
                  .createDataset(WORDS, Encoders.STRING())
                  .toDF("word")
                  .repartition(3));

  @Test
  void keepsTheRows() {
    assertThat(staged.as(Encoders.STRING()).collectAsList())
        .containsExactlyInAnyOrderElementsOf(WORDS);
  }

  @Test
  void aQueryOfStagedTablesExchangesNoRows() {
    Dataset<Row> counted = staged.groupBy("word").count();
    Dataset<Row> joined = staged.join(counted.hint("merge"), "word").orderBy("count", "word");
    assertThat(joined.queryExecution().executedPlan().toString()).doesNotContain("Exchange");
    assertThat(joined.count()).isEqualTo(WORDS.size());
  }
}
