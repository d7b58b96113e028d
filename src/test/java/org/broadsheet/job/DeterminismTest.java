package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.broadsheet.Main;
import org.broadsheet.cli.Command;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same articles give the same bytes: whatever the cores, partitions, files, zone and locale.
 */
class DeterminismTest {
  private static final Path NAMES = Path.of("jobs/sample.names.csv").toAbsolutePath();

  @TempDir Path folder;

  /** A run in a Java of its own. */
  private record Launch(Path output, Process process) {
    void awaitPublished() throws Exception {
      int status = process.waitFor();
      assertThat(status).as(Files.readString(output.resolveSibling(log()), UTF_8)).isZero();
    }

    String log() {
      return output.getFileName() + ".log";
    }
  }

  private Launch launch(Path input, String name, Map<String, String> environment, String... options)
      throws IOException {
    var output = folder.resolve(name);
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-XX"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-Djdk.reflect.useDirectMethodHandle=false"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("report", "all", "--entities", NAMES.toString()));
    command.addAll(List.of("--input", input.toString(), "--output", output.toString()));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    return new Launch(output, builder.start());
  }

  /** The sample, its lines shuffled and dealt out to other files. */
  private Path dealtOut() throws IOException {
    Path dealt = folder.resolve("dealt");
    SampleRun.copy(Path.of("jobs/sample"), Files.createDirectories(dealt));
    var lines = new ArrayList<String>();
    for (String name : List.of("articles.jsonl", "crawl.jsonl")) {
      lines.addAll(Files.readAllLines(dealt.resolve(name), UTF_8));
      Files.delete(dealt.resolve(name));
    }
    Collections.shuffle(lines, new Random(7));
    int half = lines.size() / 2;
    Files.write(dealt.resolve("z.jsonl"), lines.subList(0, half), UTF_8);
    Files.write(dealt.resolve("b.jsonl"), lines.subList(half, lines.size()), UTF_8);
    return dealt;
  }

  private static void sameAsTheSample(Path output, String report) {
    assertThat(output.resolve("latest/csv/" + report + ".csv"))
        .hasSameBinaryContentAs(SampleRun.folder().resolve("csv/" + report + ".csv"));
  }

  /** The rejected records without their places, in an order that does not depend on these. */
  private static List<String> withoutPlaces(Path run) throws IOException {
    return Files.readAllLines(run.resolve("csv/rejected_records.csv"), UTF_8).stream()
        .map(line -> line.replaceFirst("^([^,]*,[^,]*),[^,]*,[^,]*,", "$1,"))
        .sorted()
        .toList();
  }

  @Test
  void coresPartitionsFilesZoneAndLocaleChangeNothing() throws Exception {
    Launch tokyo =
        launch(
            Path.of("jobs/sample").toAbsolutePath(),
            "tokyo",
            Map.of("TZ", "Asia/Tokyo"),
            "-Duser.timezone=Asia/Tokyo",
            "-Dspark.master=local[1]",
            "-Dspark.sql.shuffle.partitions=1");
    Launch ankara =
        launch(
            dealtOut(),
            "ankara",
            Map.of("LC_ALL", "C"),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Dspark.master=local[2]",
            "-Dspark.sql.shuffle.partitions=200");
    tokyo.awaitPublished();
    ankara.awaitPublished();
    for (String report : Reports.names()) {
      sameAsTheSample(tokyo.output(), report);
      if (!report.equals("rejected_records")) {
        sameAsTheSample(ankara.output(), report);
      }
    }
    assertThat(withoutPlaces(ankara.output().resolve("latest")))
        .isEqualTo(withoutPlaces(SampleRun.folder()));
    // What a run is called depends on files and options alone.
    assertThat(Files.readSymbolicLink(tokyo.output().resolve("latest")).getFileName().toString())
        .isEqualTo(runIdOfThisJava());
  }

  /** The same job with seven partitions, in this Java. */
  private String runIdOfThisJava() throws IOException {
    System.setProperty("spark.sql.shuffle.partitions", "7");
    try {
      Path output = folder.resolve("here");
      Command here =
          Command.run(
              "report all --entities %s --input jobs/sample --output %s"
                  .formatted(NAMES, output)
                  .split(" ", -1));
      assertThat(here.exitCode()).as(here.err()).isEqualTo(ExitCode.OK);
      Reports.names().forEach(report -> sameAsTheSample(output, report));
      return Files.readSymbolicLink(output.resolve("latest")).getFileName().toString();
    } finally {
      System.clearProperty("spark.sql.shuffle.partitions");
    }
  }
}
