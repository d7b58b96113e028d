package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.report.Reports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same articles give the same bytes, however many cores and partitions there are and however
 * the articles are spread over files. The shared runs are also in a time zone, a locale and an
 * encoding in which a careless program would write other bytes than the golden ones.
 */
class DeterminismTest {
  static List<String> reports() {
    return Reports.names();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void oneCoreAndPartitionChangeNothing(String report) {
    isThatOfTheSample(SharedRun.SAMPLE_UNDIVIDED, report);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void partitionsCompiledQueriesAndOtherFilesChangeNothing(String report) throws IOException {
    if (report.equals("rejected_records")) {
      assertThat(withoutPlaces(SharedRun.SAMPLE_DIVIDED))
          .isEqualTo(withoutPlaces(SharedRun.SAMPLE));
    } else {
      isThatOfTheSample(SharedRun.SAMPLE_DIVIDED, report);
    }
  }

  private static Path csv(SharedRun run, String report) {
    return run.folder().resolve("csv/" + report + ".csv");
  }

  private static void isThatOfTheSample(SharedRun run, String report) {
    assertThat(csv(run, report)).hasSameBinaryContentAs(csv(SharedRun.SAMPLE, report));
  }

  /** The rejected records without their places, in an order that does not depend on these. */
  private static List<String> withoutPlaces(SharedRun run) throws IOException {
    return Files.readAllLines(csv(run, "rejected_records"), UTF_8).stream()
        .map(line -> line.replaceFirst("^([^,]*,[^,]*),[^,]*,[^,]*,", "$1,"))
        .sorted()
        .toList();
  }

  @Test
  void theNameOfARunDependsOnItsFilesAndOptionsAlone() throws IOException {
    assertThat(Files.readSymbolicLink(SharedRun.SAMPLE_UNDIVIDED.folder()))
        .isEqualTo(Files.readSymbolicLink(SharedRun.SAMPLE.folder()));
  }
}
