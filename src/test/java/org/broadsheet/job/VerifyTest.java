package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.cli.Command;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether damage to what was published is found, and named. */
class VerifyTest {
  @TempDir Path output;

  private String runId;

  @BeforeEach
  void copyARun() throws IOException {
    SampleRun.copy(SampleRun.output(), output);
    runId = Files.readSymbolicLink(output.resolve("latest")).getFileName().toString();
  }

  private Path run() {
    return output.resolve("runs").resolve(runId);
  }

  private Path parquet() {
    return run()
        .resolve("parquet/terms")
        .resolve(SampleRun.files(run().resolve("parquet/terms")).get(0));
  }

  private void isFound(String... problems) {
    Command verify = Command.run("verify", output.toString());
    assertThat(verify.problems()).containsExactly(problems);
    assertThat(verify.exitCode()).isEqualTo(ExitCode.CHECK);
  }

  private static void flip(Path file, long place) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) place] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void whatIsWholeIsWhole() {
    Command verify = Command.run("verify", output.toString());
    assertThat(verify.exitCode()).as(verify.err()).isEqualTo(ExitCode.OK);
    assertThat(verify.out()).isEqualTo("Run " + runId + ": whole\n");
    assertThat(verify.err()).isEmpty();
  }

  @Test
  void aFlippedBitOfADataFileIsFound() throws IOException {
    Path csv = run().resolve("csv/outlets.csv");
    for (long place : new long[] {0, Files.size(csv) / 2, Files.size(csv) - 1}) {
      flip(csv, place);
      isFound("Damaged: " + runId + "/csv/outlets.csv has changed.");
      flip(csv, place);
    }
    Path parquet = parquet();
    flip(parquet, Files.size(parquet) / 2);
    isFound("Damaged: " + runId + "/parquet/terms/" + parquet.getFileName() + " has changed.");
  }

  @Test
  void aFlippedBitAnywhereInTheManifestIsFound() throws IOException {
    Path manifest = run().resolve("manifest.json");
    long size = Files.size(manifest);
    for (long place = 0; place < size; place += Math.max(1, size / 25)) {
      flip(manifest, place);
      isFound(damagedManifest());
      flip(manifest, place);
    }
    flip(manifest, size - 1);
    isFound(damagedManifest());
  }

  @Test
  void aFlippedBitInThePointerIsFound() throws IOException {
    Path pointer = output.resolve("latest.json");
    for (long place = 0; place < Files.size(pointer); place++) {
      flip(pointer, place);
      Command verify = Command.run("verify", output.toString());
      assertThat(verify.err()).as("byte " + place).startsWith("Damaged: latest.json ");
      assertThat(verify.exitCode()).isEqualTo(ExitCode.CHECK);
      flip(pointer, place);
    }
  }

  private String damagedManifest() {
    return "Damaged: %s/manifest.json. Delete the folder file:%s and run that job again."
        .formatted(runId, run());
  }

  @Test
  void aFileThatIsCutOrMissingIsFound() throws IOException {
    Path parquet = parquet();
    Files.write(parquet, new byte[3]);
    Files.delete(run().resolve("csv/terms.csv"));
    isFound(
        "Damaged: " + runId + "/csv/terms.csv is missing.",
        "Damaged: %s/parquet/terms/%s has changed in size."
            .formatted(runId, parquet.getFileName()));
  }

  @Test
  void aFolderThatIsMissingIsFound() {
    SampleRun.delete(run().resolve("csv"));
    Command verify = Command.run("verify", output.toString());
    assertThat(verify.exitCode()).isEqualTo(ExitCode.CHECK);
    assertThat(verify.problems())
        .hasSize(Reports.ALL.size())
        .allMatch(p -> p.endsWith(".csv is missing."));
  }

  @Test
  void aStrangerAmongTheFilesIsFound() throws IOException {
    Files.writeString(run().resolve("parquet/terms/part-9.parquet"), "x");
    isFound("Damaged: " + runId + "/parquet/terms/part-9.parquet is not in the run's manifest.");
  }

  @Test
  void aPointerThatIsMissingOrLeadsNowhereIsFound() throws IOException {
    Files.writeString(output.resolve("latest.json"), "{\"run_id\": \"gone\"}");
    isFound(
        "Damaged: latest.json names a run that does not exist: \"gone\". Run the last job again,"
            + " which writes it again.");
    Files.delete(output.resolve("latest.json"));
    isFound(
        "Damaged: latest.json is missing or not readable. Run the last job again, which writes it"
            + " again.");
  }

  @Test
  void anUnfinishedRunIsNotDamage() throws IOException {
    Files.createDirectories(output.resolve("runs/unfinished/csv"));
    assertThat(Command.run("verify", output.toString()).exitCode()).isEqualTo(ExitCode.OK);
  }
}
