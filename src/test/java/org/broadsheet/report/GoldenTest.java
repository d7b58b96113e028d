package org.broadsheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.job.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reports of the sample corpus, byte for byte. After an intended change of a report, refresh
 * the files and read the difference line by line:
 *
 * <pre>
 * rm -rf target/golden \
 *   &amp;&amp; jobs/broadsheet report all @jobs/sample.args --output target/golden \
 *   &amp;&amp; cp target/golden/latest/csv/*.csv src/test/resources/golden/
 * </pre>
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static List<String> reports() {
    return Reports.names();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aReportOfTheSampleIsTheGoldenOne(String report) throws IOException {
    Path published = SampleRun.folder().resolve("csv/" + report + ".csv");
    Path golden = GOLDEN.resolve(report + ".csv");
    // Lines are compared first, since their difference is readable.
    assertThat(Files.readAllLines(published, UTF_8)).isEqualTo(Files.readAllLines(golden, UTF_8));
    assertThat(published).hasSameBinaryContentAs(golden);
  }

  @Test
  void everyGoldenFileIsOfAReport() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Reports.names().stream().map(name -> name + ".csv").toList());
    }
  }

  @Test
  void theSummaryListsWhatWasReadAndPublished() {
    assertThat(SampleRun.command().out())
        .contains(
            "(2026-03-02 to 2026-03-15).",
            "137 read = 132 accepted + 4 rejected + 1 filtered (1 bad_date,"
                + " 1 malformed_record, 1 missing_outlet, 1 missing_text, 1 superseded).",
            "articles 132, rejected_records 4, boilerplate 11, duplicates 3, outlets 5,");
  }
}
