package org.broadsheet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.benchmark.Calibration.Measure;
import org.broadsheet.corpora.Corpora;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The calibration of {@code jobs/benchmark} in small, small outlets included: 3,000 articles of the
 * six largest outlets and all of forty others.
 */
@Tag("corpora")
class CalibrationTest {
  private static final int PERMUTATIONS = 10;

  private static Calibration calibration;
  private static List<Map<Measure, Integer>> falseRows;

  @BeforeAll
  static void dealOut() throws IOException {
    Workshop workshop = Workshop.open(Corpora.file("allsides.jsonl.gz"), null);
    SparkSession spark = workshop.spark();
    var choice = new CalibrationCorpus.Choice(3_000, 6, 40, 1);
    calibration =
        new Calibration(CalibrationCorpus.of(StagedArticles.of(workshop, spark), choice, false));
    falseRows = calibration.falseRows(PERMUTATIONS);
  }

  @Test
  void namesDealtOutByChanceHardlyEverLookLikeEmphasis() {
    assertThat(falseRows).filteredOn(rows -> rows.get(Measure.LOG_RATIO) > 0).hasSizeLessThan(2);
  }

  @Test
  void measuresThatTakeUsesForIndependentAreTakenInEveryTime() {
    assertThat(falseRows)
        .allMatch(rows -> rows.get(Measure.LOG_LIKELIHOOD) > 1_000)
        .allMatch(rows -> rows.get(Measure.LOG_ODDS) > 1_000);
  }

  @Test
  void theTrueNamesMakeADifference() {
    assertThat(calibration.discoveries(calibration.corpus().labels()).get(Measure.LOG_RATIO))
        .isGreaterThan(500);
  }
}
