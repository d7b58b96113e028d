package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.broadsheet.cli.Command;
import org.broadsheet.io.OutputLock;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  private static final Storage STORAGE = Sessions.storage();

  @TempDir Path folder;

  private boolean isTaken() throws IOException {
    try {
      OutputLock.take(STORAGE.qualified(folder.toString()), STORAGE).close();
      return true;
    } catch (UserError e) {
      assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY);
      return false;
    }
  }

  private void heldBy(String host, long pid, long started) throws IOException {
    Files.writeString(folder.resolve(".lock"), "%s %d %d\n".formatted(host, pid, started));
  }

  private static String host() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().orElseThrow().toEpochMilli();
  }

  @Test
  void whatIsTakenIsGivenBack() throws IOException {
    assertThat(isTaken()).isTrue();
    assertThat(folder).isEmptyDirectory();
    assertThat(isTaken()).isTrue();
  }

  @Test
  void theLockOfALivingProcessIsRespected() throws IOException {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    heldBy(host(), parent.pid(), started(parent));
    assertThat(isTaken()).isFalse();
    assertThat(folder.resolve(".lock")).exists();
  }

  @Test
  void theLockOfADeadProcessIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    heldBy(host(), dead.pid(), System.currentTimeMillis());
    assertThat(isTaken()).isTrue();
  }

  @Test
  void theLockOfADeadProcessWhoseNumberIsUsedAgainIsTakenOver() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    heldBy(host(), self.pid(), started(self) - 3_600_000);
    assertThat(isTaken()).isTrue();
  }

  @Test
  void ofAnotherMachineNothingIsKnown() throws IOException {
    heldBy("elsewhere.example", 1, 1);
    assertThat(isTaken()).isFalse();
  }

  @Test
  void aLockThatSaysNothingIsRespected() throws IOException {
    Files.createFile(folder.resolve(".lock"));
    assertThat(isTaken()).isFalse();
  }

  @Test
  void ofManyAtOnceOneGetsIt() throws Exception {
    int many = 8;
    var threads = Executors.newFixedThreadPool(many);
    try {
      for (int round = 0; round < 50; round++) {
        var together = new CyclicBarrier(many);
        var attempts =
            IntStream.range(0, many)
                .mapToObj(
                    i ->
                        threads.submit(
                            () -> {
                              together.await();
                              return hold();
                            }))
                .toList();
        int held = 0;
        for (var attempt : attempts) {
          held += attempt.get() ? 1 : 0;
        }
        assertThat(held).isEqualTo(1);
        Files.delete(folder.resolve(".lock"));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Takes the lock and keeps it. */
  @SuppressWarnings("resource")
  private boolean hold() throws IOException {
    try {
      OutputLock.take(STORAGE.qualified(folder.toString()), STORAGE);
      return true;
    } catch (UserError e) {
      return false;
    }
  }

  @Test
  void aRunThatFindsAnotherAtWorkEndsWithFour() throws IOException {
    ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
    heldBy(host(), parent.pid(), started(parent));
    Command busy = Command.run("report", "all", "@jobs/sample.args", "--output", folder + "");
    assertThat(busy.exitCode()).isEqualTo(ExitCode.BUSY);
    assertThat(busy.exitCode().status()).isEqualTo(4);
    assertThat(busy.problems())
        .containsExactly(
            "Another run is publishing there: \"file:%s\" (%s %d %d). Wait for it; if there is none, delete file:%s/.lock."
                .formatted(folder, host(), parent.pid(), started(parent), folder));
    assertThat(folder.resolve("runs")).doesNotExist();
  }
}
