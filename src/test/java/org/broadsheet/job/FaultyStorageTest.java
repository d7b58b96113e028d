package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.cli.Command;
import org.broadsheet.io.FaultyFileSystem;
import org.broadsheet.io.FaultyFileSystem.Fault;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * An output on a store whose calls fail one after the other, or do their work and then fail: the
 * latest run is always whole, and the next run succeeds and leaves nothing of the failed one.
 */
class FaultyStorageTest {
  /** What publishes; the rest is Spark writing where nobody reads yet. */
  private static final Pattern PUBLICATION =
      Pattern.compile(
          "/output(|/\\.lock[^/]*|/\\.scratch(/[^/]+)?|/runs(/[^/]+(/csv/[^/]+|/manifest.json)?)?|/latest[^/]*)$");

  private static final Pattern EVERYTHING = Pattern.compile("/output");

  @TempDir Path folder;

  private Path output;

  @BeforeEach
  void publishTheOldRun() {
    output = folder.resolve("output");
    assertThat(failure("old")).isEmpty();
  }

  @AfterEach
  void mend() {
    FaultyFileSystem.hasFailed();
  }

  /** Publishes a run; gives what went wrong. */
  private String failure(String runId) {
    try {
      new ReadyTables("faulty:" + output).oneTable().publish(runId);
      return "";
    } catch (IOException | RuntimeException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whicheverCallOfAPublicationFails(Fault fault) throws IOException {
    assertThat(calls(fault, PUBLICATION)).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("kill")
  void whicheverCallOfARunFails(Fault fault) throws IOException {
    LongChecks.assumeWanted();
    assertThat(calls(fault, EVERYTHING)).isGreaterThan(50);
  }

  /** Lets one after the other fail; gives how many there are. */
  private int calls(Fault fault, Pattern paths) throws IOException {
    for (int call = 1; ; call++) {
      String runId = "new-" + call;
      String before = latest();
      FaultyFileSystem.failAt(call, fault, paths);
      String failed = failure(runId);
      if (!FaultyFileSystem.hasFailed()) {
        assertThat(failed).isEmpty();
        return call - 1;
      }
      assertThat(latest()).as(failed).isIn(before, runId);
      assertIsWhole(failed);
      assertThat(failure(runId)).as("after %s", failed).isEmpty();
      assertThat(latest()).isEqualTo(runId);
      assertIsWhole(failed);
      assertThat(strangers()).as(failed).isEmpty();
      assertThat(output.resolve(".scratch")).doesNotExist();
    }
  }

  private String latest() throws IOException {
    return Files.readString(output.resolve("latest.json"))
        .replaceAll(".*\"run_id\": \"|\"}\\s*", "");
  }

  private void assertIsWhole(String failed) {
    Command verify = Command.run("verify", "faulty:" + output);
    assertThat(verify.exitCode()).as(failed + verify.err()).isEqualTo(ExitCode.OK);
  }

  /** All that is not of a published run. */
  private List<Path> strangers() {
    return SampleRun.files(output).stream()
        .filter(file -> !file.equals(Path.of("latest.json")))
        .filter(
            file ->
                !file.startsWith("runs")
                    || !Files.exists(output.resolve(file.subpath(0, 2)).resolve("manifest.json")))
        .toList();
  }
}
