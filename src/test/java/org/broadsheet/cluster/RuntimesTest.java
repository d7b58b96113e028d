package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One jar, every Spark: the oldest and the newest, or, with {@code -Druntimes=all}, each. */
@Tag("runtimes")
class RuntimesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path folder;

  /** Versions of Spark, and of the Scala it is made with. */
  static List<Arguments> runtimes() {
    Stream<Arguments> outermost = Stream.of(arguments("3.5.9", "2.12"), arguments("4.2.0", "2.13"));
    Stream<Arguments> others =
        Stream.of(
            arguments("3.5.9", "2.13"), arguments("4.0.4", "2.13"), arguments("4.1.3", "2.13"));
    return System.getProperty("runtimes", "").equals("all")
        ? Stream.concat(outermost, others).toList()
        : outermost.toList();
  }

  @ParameterizedTest
  @MethodSource("runtimes")
  void theReportsOfTheSampleAreTheGoldenOnes(String spark, String scala) throws IOException {
    Path output = folder.resolve("output");
    var launcher = new Launcher(Assembly.spark(spark, scala), folder, Launcher.QUICK);
    launcher.run("report all @jobs/sample.args --output " + output);
    CsvReports.in(output)
        .assertSameAs(new CsvReports(GOLDEN), "Spark %s, Scala %s".formatted(spark, scala));
    assertThat(launcher.run("verify " + output)).contains(": whole");
  }
}
