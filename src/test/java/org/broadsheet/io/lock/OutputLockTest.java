package org.broadsheet.io.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.cli.Command;
import org.broadsheet.io.Storage;
import org.broadsheet.job.Sessions;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  private static final Storage STORAGE = Sessions.storage("target");

  /** The usual intervals divided by forty. */
  private static final OutputLock.Pace FAST =
      new OutputLock.Pace(Duration.ofMillis(100), Duration.ofMillis(1_500), Duration.ofMillis(20));

  @TempDir Path folder;

  private final ExecutorService others = Executors.newCachedThreadPool();
  private final List<String> said = new ArrayList<>();

  @AfterEach
  void endOthers() {
    others.shutdownNow();
  }

  private OutputLock take(Duration wait) throws IOException {
    return OutputLock.take(STORAGE.qualified(folder + ""), STORAGE, wait, said::add, FAST);
  }

  private boolean isTaken() throws IOException {
    try {
      take(Duration.ZERO).close();
      return true;
    } catch (UserError e) {
      assertThat(e.exitCode()).isEqualTo(ExitCode.BUSY);
      return false;
    }
  }

  private List<Path> locks() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** Writes the lock file of another claim. */
  private Path heldBy(Claim claim) throws IOException {
    return Files.writeString(folder.resolve(claim.file()), "held 1\n");
  }

  private static Claim of(ProcessHandle process, long millisLater) {
    Claim own = Claim.made();
    own.dropped();
    long started = process.info().startInstant().orElseThrow().toEpochMilli() + millisLater;
    return new Claim(own.host(), own.machine(), process.pid(), started, "0badcafe");
  }

  private static ProcessHandle parent() {
    return ProcessHandle.current().parent().orElseThrow();
  }

  private static Claim ofAnotherMachine() {
    return new Claim("elsewhere.example", "0123abcd", 1, 1, "0badcafe");
  }

  @Test
  void whatIsTakenIsGivenBack() throws IOException {
    assertThat(isTaken()).isTrue();
    assertThat(folder).isEmptyDirectory();
    assertThat(isTaken()).isTrue();
  }

  @Test
  void theLockOfALivingProcessIsRespected() throws IOException {
    Path theirs = heldBy(of(parent(), 0));
    assertThat(isTaken()).isFalse();
    assertThat(locks()).containsExactly(theirs);
  }

  @Test
  void theLockOfADeadProcessIsTakenOverAtOnce() throws Exception {
    Process process = new ProcessBuilder("sleep", "60").start();
    heldBy(of(process.toHandle(), 0));
    assertThat(isTaken()).isFalse();
    process.destroyForcibly().waitFor();
    long start = System.nanoTime();
    assertThat(isTaken()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(FAST.stale());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theLockOfADeadProcessWhoseNumberIsUsedAgainIsTakenOver() throws IOException {
    heldBy(of(parent(), -3_600_000));
    assertThat(isTaken()).isTrue();
  }

  @Test
  void aLockThatThisProcessCouldNotDeleteIsTakenOver() throws IOException {
    heldBy(of(ProcessHandle.current(), 0));
    assertThat(isTaken()).isTrue();
  }

  @Test
  void anotherMachinesLockIsTakenOverOnceItStandsStill() throws IOException {
    heldBy(ofAnotherMachine());
    long start = System.nanoTime();
    assertThat(isTaken()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(FAST.stale());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLockOfUnknownFormIsTakenOverOnceItStandsStill() throws IOException {
    Files.createFile(folder.resolve(Claim.PREFIX + "of another version"));
    assertThat(isTaken()).isTrue();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anotherMachinesLockIsRespectedWhileItBeats() throws Exception {
    Path theirs = heldBy(ofAnotherMachine());
    Future<?> heart =
        others.submit(
            () -> {
              for (int beat = 2; ; beat++) {
                Thread.sleep(FAST.beat().toMillis());
                Files.writeString(theirs, "held " + beat + "\n");
              }
            });
    assertThat(isTaken()).isFalse();
    assertThatThrownBy(() -> take(FAST.stale().multipliedBy(2)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("(process 1 on elsewhere.example). It did not end within --wait;");
    heart.cancel(true);
    assertThat(isTaken()).isTrue();
  }

  @Test
  @Timeout(60)
  void theHolderBeatsUntilItGivesBack() throws Exception {
    try (OutputLock held = take(Duration.ZERO)) {
      while (!Files.readString(locks().get(0)).matches("held ([3-9]|\\d\\d+)\n")) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      held.check();
    }
    TimeUnit.NANOSECONDS.sleep(FAST.beat().multipliedBy(2).toNanos());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aWaitingRunGetsTheLockWhenTheOtherEnds() throws Exception {
    OutputLock first = take(Duration.ZERO);
    Future<OutputLock> second = others.submit(() -> take(Duration.ofMinutes(1)));
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(second.isDone()).isFalse();
    first.close();
    second.get(30, TimeUnit.SECONDS).close();
    assertThat(said)
        .singleElement()
        .asString()
        .startsWith("Waiting for another run that is publishing there (process ");
  }

  @Test
  void aRunThatWasTakenForDeadHasLostItsLock() throws IOException {
    OutputLock sleeper = take(Duration.ZERO);
    Path theirs = locks().get(0);
    Files.delete(theirs);
    OutputLock next = take(Duration.ZERO);
    assertThatThrownBy(sleeper::check)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Another run has taken over")
        .extracting(e -> ((UserError) e).exitCode())
        .isEqualTo(ExitCode.BUSY);
    next.check();
    next.close();
    assertThatThrownBy(sleeper::check)
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--output was deleted during the run: ");
    sleeper.close();
  }

  @Test
  void theRunThatTookOverIsNotDisturbedByTheOldOne() throws IOException {
    Path theirs = heldBy(ofAnotherMachine());
    OutputLock next = take(Duration.ZERO);
    Files.writeString(theirs, "held 2\n");
    next.check();
    next.close();
  }

  @Test
  void oneOfManyRunsGetsTheLock() throws Exception {
    for (int round = 0; round < 30; round++) {
      assertThat(winners(8)).hasSize(1).allSatisfy(OutputLock::close);
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void ofManyThatTakeOverADeadLockOneGetsIt() throws Exception {
    for (int round = 0; round < 30; round++) {
      heldBy(of(parent(), -3_600_000));
      assertThat(winners(8)).hasSize(1).allSatisfy(OutputLock::close);
      assertThat(folder).isEmptyDirectory();
    }
  }

  private List<OutputLock> winners(int many) throws Exception {
    var together = new CyclicBarrier(many);
    var attempts = new ArrayList<Future<OutputLock>>();
    for (int i = 0; i < many; i++) {
      attempts.add(
          others.submit(
              () -> {
                together.await();
                return take(Duration.ZERO);
              }));
    }
    var winners = new ArrayList<OutputLock>();
    for (Future<OutputLock> attempt : attempts) {
      try {
        winners.add(attempt.get(60, TimeUnit.SECONDS));
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(UserError.class);
      }
    }
    return winners;
  }

  @Test
  void aRunThatFindsAnotherAtWorkEndsWithFour() throws IOException {
    Path theirs = heldBy(of(parent(), 0));
    Command busy = Command.run("report", "all", "@jobs/sample.args", "--output", folder + "");
    assertThat(busy.exitCode()).isEqualTo(ExitCode.BUSY);
    assertThat(busy.exitCode().status()).isEqualTo(4);
    assertThat(busy.problems())
        .containsExactly(
            "Another run is publishing there: \"file:%s\" (process %d on %s). --wait 30m waits for it; if that run no longer exists, delete file:%s."
                .formatted(folder, parent().pid(), of(parent(), 0).host(), theirs));
    assertThat(folder.resolve("runs")).doesNotExist();
  }
}
