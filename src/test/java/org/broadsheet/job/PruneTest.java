package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.cli.Command;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneTest {
  @TempDir static Path published;
  @TempDir Path output;

  @BeforeAll
  static void publishFourDays() throws IOException {
    // The latest day first, so that runs are not as old as their days.
    for (String day : new String[] {"13", "10", "11", "12"}) {
      var window = new Manifest.Days(null, "2026-03-" + day);
      new ReadyTables(published.toString()).publish("day-" + day, window);
    }
  }

  @BeforeEach
  void copyThem() {
    SampleRun.copy(published, output);
  }

  private Command prune(String... options) {
    var args = new String[options.length + 2];
    args[0] = "prune";
    args[1] = output.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return Command.run(args);
  }

  private void remain(String... runIds) {
    assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder(runIds);
    assertThat(output.toFile().list()).containsExactlyInAnyOrder("latest", "latest.json", "runs");
    assertThat(Command.run("verify", output.toString()).exitCode()).isEqualTo(ExitCode.OK);
  }

  private static long bytes(Path run) throws IOException {
    long bytes = 0;
    for (Path file : SampleRun.files(run)) {
      bytes += Files.size(run.resolve(file));
    }
    return bytes;
  }

  @Test
  void theOldestDaysGoAndItIsSaidWhatWent() throws IOException {
    long tenth = bytes(output.resolve("runs/day-10"));
    long eleventh = bytes(output.resolve("runs/day-11"));
    int files = SampleRun.files(output.resolve("runs/day-10")).size();
    Command prune = prune("--keep", "2");
    assertThat(prune.exitCode()).as(prune.err()).isEqualTo(ExitCode.OK);
    assertThat(prune.out().lines())
        .containsExactly(
            "Removing day-10: %d files, %,d bytes".formatted(files, tenth),
            "Removing day-11: %d files, %,d bytes".formatted(files, eleventh),
            "Removed 2 runs, %,d bytes; 2 stay.".formatted(tenth + eleventh));
    remain("day-12", "day-13");
    assertThat(prune("--keep", "2").out()).isEqualTo("Removed 0 runs, 0 bytes; 2 stay.\n");
  }

  @Test
  void theLatestStaysHoweverOldItIs() throws IOException {
    Files.writeString(output.resolve("latest.json"), "{\"run_id\": \"day-10\"}\n");
    assertThat(prune("--keep", "1").exitCode()).isEqualTo(ExitCode.OK);
    remain("day-10", "day-13");
    assertThat(Files.readSymbolicLink(output.resolve("latest"))).hasToString("runs/day-10");
  }

  @Test
  void whereItIsUnknownWhichTheLatestIsNothingGoes() throws IOException {
    Files.writeString(output.resolve("latest.json"), "{");
    Command prune = prune("--keep", "1");
    assertThat(prune.exitCode()).isEqualTo(ExitCode.CHECK);
    assertThat(prune.err()).startsWith("Damaged: latest.json is missing or not readable.");
    assertThat(output.resolve("runs").toFile().list()).hasSize(4);
  }

  @Test
  void aDamagedRunIsLeftToThePersonWhoFindsIt() throws IOException {
    Files.writeString(output.resolve("runs/day-10/manifest.json"), "{}");
    assertThat(prune("--keep", "1").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(output.resolve("runs").toFile().list())
        .containsExactlyInAnyOrder("day-10", "day-13");
  }

  @Test
  void halfARemovalIsFinishedByTheNextRun() throws IOException {
    Files.createDirectories(output.resolve(".scratch/day-11"));
    Files.delete(output.resolve("runs/day-11/manifest.json"));
    assertThat(Command.run("verify", output.toString()).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(prune("--keep", "9").exitCode()).isEqualTo(ExitCode.OK);
    remain("day-10", "day-12", "day-13");
  }

  @Test
  void aFolderThatNoRunMadeStays() throws IOException {
    Files.createDirectories(output.resolve("runs/mine"));
    assertThat(prune("--keep", "1").exitCode()).isEqualTo(ExitCode.OK);
    assertThat(output.resolve("runs").toFile().list()).containsExactlyInAnyOrder("day-13", "mine");
  }
}
