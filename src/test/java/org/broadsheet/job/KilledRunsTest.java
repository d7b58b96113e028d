package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.broadsheet.cli.Command;
import org.broadsheet.job.Launch.Point;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of all reports that are killed with {@code kill -9}: the latest run is always whole, the old
 * one or the new, its readers never see half of anything, and the next run succeeds and leaves
 * nothing of the killed one.
 */
@Tag("kill")
class KilledRunsTest {
  private static final String IO = "org.broadsheet.io.";

  /** Each with whether the run is published by then. */
  private static final List<Point> POINTS =
      List.of(
          new Point(IO + "output.Output", "begin", 1), // after the lock is taken
          new Point("org.broadsheet.job.Run", "with", 1), // after scratch is made
          new Point(IO + "output.ReportWriter", "parquet", 2), // after the first report
          new Point(IO + "output.Output", "publish", 1), // after all reports, before the manifest
          new Point(IO + "WholeFile", "fresh", 1), // in the midst of writing the manifest
          new Point(IO + "output.Output", "point", 1), // between the manifest and the pointer
          new Point(IO + "output.Pointer", "link", 1), // between the pointer and the link
          new Point(
              IO + "lock.OutputLock", "close", 1)); // after the pointer, before the lock is free

  @TempDir Path folder;

  private Path output;
  private Reader reader;
  private int runs;

  /** Reads the latest run over and over, as a dashboard does. */
  private static final class Reader extends Thread {
    private final Path output;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicReference<Throwable> torn = new AtomicReference<>();

    Reader(Path output) {
      this.output = output;
    }

    @Override
    public void run() {
      var json = new ObjectMapper();
      try {
        while (!isOver.get()) {
          String id =
              json.readTree(Files.readAllBytes(output.resolve("latest.json")))
                  .get("run_id")
                  .asText();
          Path manifest = output.resolve("runs").resolve(id).resolve("manifest.json");
          assertThat(json.readTree(Files.readAllBytes(manifest)).get("run_id").asText())
              .isEqualTo(id);
          assertThat(json.readTree(Files.readAllBytes(output.resolve("latest/manifest.json"))))
              .isNotEmpty();
          reads.incrementAndGet();
          Thread.sleep(1);
        }
      } catch (InterruptedException | IOException | RuntimeException | AssertionError e) {
        torn.set(e);
      }
    }
  }

  @BeforeEach
  void publishTheOldRun() {
    LongChecks.assumeWanted();
    output = folder.resolve("output");
    assertThat(Command.run(job("old")).exitCode()).isEqualTo(ExitCode.OK);
    reader = new Reader(output);
    reader.start();
  }

  @AfterEach
  void nothingWasTorn() throws InterruptedException {
    if (reader != null) {
      reader.isOver.set(true);
      reader.join();
      assertThat(reader.torn.get()).isNull();
      assertThat(reader.reads.get()).isGreaterThan(1_000);
    }
  }

  private String[] job(String runId) {
    return new String[] {
      "report", "all", "@jobs/sample.args", "--output", output.toString(), "--run-id", runId
    };
  }

  @Test
  void atEachPoint() throws Exception {
    for (Point point : POINTS) {
      String before = latest();
      String runId = "new-" + ++runs;
      Path log = folder.resolve("log");
      assertThat(Launch.killedAt(point, log, job(runId)))
          .as("%s: %s", point, Files.readString(log))
          .isTrue();
      assertIsWhole(point.toString(), before, runId);
    }
  }

  @Test
  void atRandomMoments() throws Exception {
    int kills = LongChecks.assumeWanted();
    long start = System.nanoTime();
    Launch whole = launch();
    assertThat(whole.process().waitFor()).as(whole.said()).isZero();
    long length = System.nanoTime() - start;
    var random = new Random(6);
    for (int kill = 0; kill < kills; kill++) {
      String before = latest();
      Launch launch = launch();
      launch.process().waitFor((long) (random.nextDouble() * length), TimeUnit.NANOSECONDS);
      launch.kill();
      assertIsWhole("kill " + kill, before, "new-" + runs);
    }
  }

  private Launch launch() throws IOException {
    return Launch.of(folder.resolve("log"), List.of(), job("new-" + ++runs));
  }

  private String latest() throws IOException {
    return Files.readString(output.resolve("latest.json"))
        .replaceAll(".*\"run_id\": \"|\"}\\s*", "");
  }

  private void assertIsWhole(String when, String before, String runId) throws IOException {
    assertThat(latest()).as(when).isIn(before, runId);
    Command verify = Command.run("verify", output.toString());
    assertThat(verify.exitCode()).as(when + ": " + verify.err()).isEqualTo(ExitCode.OK);
    Command next = Command.run(job(runId));
    assertThat(next.exitCode()).as(when + ": " + next.err()).isEqualTo(ExitCode.OK);
    assertThat(latest()).as(when).isEqualTo(runId);
    assertThat(Files.readSymbolicLink(output.resolve("latest"))).hasToString("runs/" + runId);
    assertThat(output.toFile().list())
        .as(when)
        .containsExactlyInAnyOrder("latest", "latest.json", "runs");
    assertThat(output.resolve("runs").toFile().list())
        .as(when)
        .hasSize(Command.run("verify", output.toString()).out().split(": whole\n", -1).length - 1);
    assertThat(output.resolve("latest/csv").toFile().list()).hasSize(Reports.ALL.size());
  }
}
