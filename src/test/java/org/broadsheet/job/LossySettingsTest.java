package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossySettingsTest {
  @ParameterizedTest
  @CsvSource({
    "spark.sql.files.ignoreCorruptFiles, true, corrupt files would be skipped without being"
        + " counted",
    "spark.sql.files.ignoreMissingFiles, TRUE, missing files would be skipped without being"
        + " counted",
    "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version, 2, rows of failed tasks would"
        + " stay in the reports"
  })
  void aSettingThatLosesDataIsRefused(String setting, String value, String why) {
    System.setProperty(setting, value);
    try {
      Command run = Command.run("report", "terms", "--input", "jobs/sample", "--output", "nowhere");
      assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(run.problems())
          .containsExactly(
              "--conf %s=%s is refused: %s. Leave it out."
                  .formatted(setting, value.toLowerCase(java.util.Locale.ROOT), why));
    } finally {
      System.clearProperty(setting);
    }
  }
}
