package org.broadsheet.io.lock;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/**
 * Lets only one run publish to an output at a time. A run that wants the lock writes a lock file of
 * its own and then lists the others': of any two runs, the one that lists last sees the other's
 * file and gives way. This requires only that the file system lists what was written. Nothing is
 * renamed, and no run writes another's file.
 *
 * <p>The holder writes its file again every few seconds. A claim of this machine is dead when its
 * process has ended. A claim of another machine is dead when its file has not changed for {@link
 * Pace#stale}, by the clock of the watching process.
 */
public final class OutputLock implements Closeable {
  /**
   * The intervals of the lock.
   *
   * @param beat time between two signs of life
   * @param stale time without a sign of life after which a claim is dead
   * @param poll time between two looks
   */
  record Pace(Duration beat, Duration stale, Duration poll) {
    static final Pace USUAL =
        new Pace(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1));
  }

  private final LockFolder claims;
  private final Pace pace;
  private final Claim claim = Claim.made();
  private final String file = claim.file();

  /** Files of claims that were found dead; they stay so even if their owners continue. */
  private final Set<String> buried = new HashSet<>();

  private ScheduledExecutorService heart;
  private ScheduledFuture<?> beating;
  private long beats;
  private final AtomicInteger missed = new AtomicInteger();

  private OutputLock(LockFolder claims, Pace pace) {
    this.claims = claims;
    this.pace = pace;
  }

  /**
   * Takes the lock.
   *
   * @param wait how long for another run to end
   * @param says receives a sentence if the lock is waited for
   * @throws UserError exit code 4 if another run holds the lock, 2 if the output is not writable
   */
  public static OutputLock take(Path output, Storage storage, Duration wait, Consumer<String> says)
      throws IOException {
    return take(output, storage, wait, says, Pace.USUAL);
  }

  static OutputLock take(
      Path output, Storage storage, Duration wait, Consumer<String> says, Pace pace)
      throws IOException {
    var lock = new OutputLock(new LockFolder(output, storage), pace);
    try {
      lock.contend(wait, says);
      lock.beat();
      lock.startHeart();
      return lock;
    } catch (RuntimeException e) {
      lock.giveUp(e);
      throw e;
    } catch (IOException e) {
      lock.giveUp(e);
      throw UserError.usage(
          "--output cannot be written to: \"%s\" (%s). Check the path and its permissions."
              .formatted(output, Storage.reason(e)));
    }
  }

  private void contend(Duration wait, Consumer<String> says) throws IOException {
    var rivals = new Contenders(claims, pace, file);
    long end = System.nanoTime() + wait.toNanos();
    boolean isSaid = false;
    while (!isWon(rivals)) {
      Contenders.Rival other = rivals.first();
      // A claim that is not known to live may be dead: its run is not reported as busy yet.
      if (other.isKnownToLive() && System.nanoTime() - end >= 0) {
        throw busy(other.file(), wait);
      }
      if (!isSaid) {
        says.accept(
            "Waiting for another run that is publishing there (%s)."
                .formatted(owner(other.file())));
        isSaid = true;
      }
      sleep(pace.poll());
    }
    buried.addAll(rivals.buried());
  }

  /** Claims the output if no other claim is live, and checks that no other was made meanwhile. */
  private boolean isWon(Contenders rivals) throws IOException {
    if (!rivals.look().isEmpty()) {
      return false;
    }
    claims.claim(file);
    long start = System.nanoTime();
    while (!rivals.look().isEmpty()) {
      // Of simultaneous claims the first by name stays; the others are withdrawn.
      if (rivals.isAnyAhead() || System.nanoTime() - start > pace.stale().toNanos()) {
        claims.delete(file);
        return false;
      }
      sleep(Duration.ofMillis(20));
    }
    return true;
  }

  private UserError busy(String rival, Duration wait) {
    String advice = wait.isZero() ? "--wait 30m waits for it" : "It did not end within --wait";
    return new UserError(
        ExitCode.BUSY,
        List.of(
            "Another run is publishing there: \"%s\" (%s). %s; if that run no longer exists, delete %s."
                .formatted(
                    claims.output(), owner(rival), advice, new Path(claims.output(), rival))));
  }

  private static String owner(String file) {
    return Claim.of(file).map(c -> "process %d on %s".formatted(c.pid(), c.host())).orElse(file);
  }

  private void startHeart() {
    heart =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, "output-lock");
              thread.setDaemon(true);
              return thread;
            });
    long nanos = pace.beat().toNanos();
    beating = heart.scheduleAtFixedRate(this::tryBeat, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  private void beat() throws IOException {
    beats++;
    claims.hold(file, beats);
  }

  private void tryBeat() {
    try {
      if (claims.state(file).isPresent()) {
        beat();
      }
    } catch (IOException | RuntimeException e) {
      // A sign of life may fail. If too many fail and another run takes over, check() finds it.
      missed.incrementAndGet();
    }
  }

  /**
   * Checks that this run still has the lock; called before anything that readers see is changed.
   *
   * @throws UserError exit code 4 if another run has taken over, because this one gave no sign of
   *     life; 2 if the output was deleted
   */
  public void check() throws IOException {
    if (isTakenOver()) {
      throw new UserError(
          ExitCode.BUSY,
          List.of(
              "Another run has taken over \"%s\", because this one gave no sign of life (failed attempts: %d). Run again."
                  .formatted(claims.output(), missed.get())));
    }
    if (claims.state(file).isEmpty()) {
      throw UserError.usage(
          "--output was deleted during the run: \"%s\". Run again.".formatted(claims.output()));
    }
  }

  /** Whether another run has taken over the lock and now owns the files there. */
  public boolean isTakenOver() throws IOException {
    for (String other : claims.files()) {
      boolean isRival = !other.equals(file) && !buried.contains(other);
      if (isRival && claims.state(other).filter(LockFolder::isHeld).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Releases the lock. */
  @Override
  public void close() throws IOException {
    if (heart != null) {
      beating.cancel(false);
      heart.shutdown();
      awaitLastBeat();
    }
    claim.dropped();
    claims.delete(file);
  }

  private void awaitLastBeat() {
    try {
      heart.awaitTermination(pace.beat().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveUp(Exception cause) {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private static void sleep(Duration time) throws IOException {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for another run");
    }
  }
}
