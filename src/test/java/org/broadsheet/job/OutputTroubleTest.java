package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full or read-only, outputs that vanish, and two runs on one output. */
class OutputTroubleTest {
  @TempDir Path folder;

  private final ExecutorService another = Executors.newSingleThreadExecutor();
  private Path output;

  @BeforeEach
  void makeOutput() throws IOException {
    output = Files.createDirectory(folder.resolve("output"));
  }

  @AfterEach
  void unmount() throws Exception {
    another.shutdownNow();
    mount("umount", output.toString());
  }

  private static boolean mount(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  private void onADiskOf(String size) throws Exception {
    assumeTrue(
        mount("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", output.toString()),
        "Only root can mount a small disk.");
  }

  private void turn(String options) throws Exception {
    assertThat(mount("mount", "-o", "remount," + options, output.toString())).isTrue();
  }

  private Path smallNews() throws IOException {
    return new SmallCorpus()
        .with("Gazette", "2026-03-10", "The ferry struck the rock.")
        .writtenTo(folder.resolve("small.jsonl"));
  }

  /** Some megabytes that cannot be compressed away: more than a small run, which stages nothing. */
  private Path largeNews() throws IOException {
    var corpus = new SmallCorpus();
    var random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder("The ferry sank. ");
      random.ints(250, 0, 1 << 30).forEach(n -> text.append(Integer.toString(n, 36)).append(' '));
      corpus.with("id-" + i, "Gazette", "2026-03-10", "Title", text.toString());
    }
    return corpus.writtenTo(folder.resolve("large.jsonl"));
  }

  private Command run(Path news, String runId, String... options) {
    return Command.run(
        Stream.concat(
                Stream.of(
                    "report",
                    "rejected_records",
                    "--keep-boilerplate",
                    "--dedupe=keep",
                    "--input=" + news,
                    "--output=" + output,
                    "--run-id=" + runId),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private void isPublished(Command command) {
    assertThat(command.exitCode()).as(command.err()).isEqualTo(ExitCode.OK);
  }

  /** What a person sees beside the stages that went well. */
  private static Stream<String> problems(Command command) {
    return command.err().lines().filter(line -> !line.startsWith("  "));
  }

  private void isWhole(String latest) throws IOException {
    assertThat(output.resolve("latest.json")).content().contains("\"" + latest + "\"");
    assertThat(Command.run("verify", output + "").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(output.toFile().list()).containsExactlyInAnyOrder("latest", "latest.json", "runs");
  }

  @Test
  void aFullDiskIsOnePlainLineAndTheOldRunStays() throws Exception {
    onADiskOf("3m");
    isPublished(run(smallNews(), "old"));
    Command full = run(largeNews(), "new");
    assertThat(full.exitCode()).as(full.err()).isEqualTo(ExitCode.USAGE);
    assertThat(problems(full))
        .containsExactly(
            ("--output or Spark's local folder (spark.local.dir) cannot be written to: \"file:%s\""
                    + " (No space left on device). Published runs are unchanged. Correct it and run"
                    + " again.")
                .formatted(output));
    isWhole("old");
    turn("size=60m");
    isPublished(run(largeNews(), "new"));
    isWhole("new");
  }

  @Test
  void aReadOnlyDiskIsOnePlainLineAndWhatIsPublishedIsKnown() throws Exception {
    onADiskOf("3m");
    isPublished(run(smallNews(), "old"));
    turn("ro");
    Command readOnly = run(smallNews(), "new");
    assertThat(readOnly.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(problems(readOnly))
        .singleElement()
        .asString()
        .matches(
            "--output cannot be written to: \"file:.*\" \\(.*Read-only file system.*\\)\\. Check"
                + " the path and its permissions\\.");
    assertThat(run(smallNews(), "old").out()).contains("is already published");
    isWhole("old");
  }

  @Test
  void anOutputThatIsDeletedMeanwhileIsOnePlainLine() throws Exception {
    isPublished(run(smallNews(), "old"));
    Future<?> deletion = another.submit(() -> deleteOnce(output.resolve(".scratch/new/records")));
    Command vanished = run(largeNews(), "new");
    deletion.get(1, TimeUnit.MINUTES);
    assertThat(vanished.exitCode()).as(vanished.err()).isEqualTo(ExitCode.USAGE);
    assertThat(problems(vanished))
        .containsExactly(
            "--output was deleted during the run: \"file:%s\". Run again.".formatted(output));
    isPublished(run(smallNews(), "new"));
    isWhole("new");
  }

  private Void deleteOnce(Path isThere) throws Exception {
    while (!Files.exists(isThere)) {
      Thread.sleep(1);
    }
    assertThat(mount("rm", "-rf", output.toString())).isTrue();
    return null;
  }

  @Test
  void ofTwoAtOnceTheSecondEndsWithFourOrWaits() throws Exception {
    Path news = largeNews();
    Future<Command> first = another.submit(() -> run(news, "new"));
    while (!Files.exists(output.resolve("runs/new"))) {
      Thread.sleep(1);
    }
    Command second = run(news, "new");
    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.BUSY);
    assertThat(problems(second)).singleElement().asString().startsWith("Another run is publishing");
    Command patient = run(news, "new", "--wait=5m");
    isPublished(patient);
    assertThat(patient.out()).contains("Run new is already published");
    assertThat(problems(patient)).singleElement().asString().startsWith("Waiting for another run");
    isPublished(first.get());
    isWhole("new");
  }
}
