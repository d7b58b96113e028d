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
 * Keeps two runs from publishing to one output at once. Who wants it writes a file of its own, then
 * looks for others': of any two, the one that looks last sees the other's and gives way. So this
 * asks of a file system only that it lists what was written; nothing is renamed, and nobody writes
 * another's file.
 *
 * <p>The holder writes its file again every few seconds. A claim is dead when its process is gone
 * from this machine, or, of another machine, when its file has not changed for {@link Pace#stale},
 * by the clock of the one who watches it.
 */
public final class OutputLock implements Closeable {
  /**
   * How time goes by.
   *
   * @param beat between two signs of life
   * @param stale without a sign of life after which a claim is dead
   * @param poll between two looks
   */
  record Pace(Duration beat, Duration stale, Duration poll) {
    static final Pace USUAL =
        new Pace(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1));
  }

  private final LockFolder claims;
  private final Pace pace;
  private final Claim claim = Claim.made();
  private final String file = claim.file();

  /** Files of claims that were found dead: should their owners wake up, they have lost. */
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
   * @param says takes a sentence when there is one to wait for
   * @throws UserError exit code 4 when another run holds it, 2 when nothing can be written there
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
      // Of one that is not known to live it is not yet known whether there is one to wait for.
      if (other.isKnownToLive() && System.nanoTime() - end >= 0) {
        throw busy(other.file(), wait);
      }
      if (!isSaid) {
        says.accept(
            "Waiting for another run that publishes there (%s).".formatted(owner(other.file())));
        isSaid = true;
      }
      sleep(pace.poll());
    }
    buried.addAll(rivals.buried());
  }

  /** Claims the output if it looks free, and looks whether somebody else did so meanwhile. */
  private boolean isWon(Contenders rivals) throws IOException {
    if (!rivals.look().isEmpty()) {
      return false;
    }
    claims.claim(file);
    long start = System.nanoTime();
    while (!rivals.look().isEmpty()) {
      // Of those that claim it at once the first by name stays, until the others have gone.
      if (rivals.isAnyAhead() || System.nanoTime() - start > pace.stale().toNanos()) {
        claims.delete(file);
        return false;
      }
      sleep(Duration.ofMillis(20));
    }
    return true;
  }

  private UserError busy(String rival, Duration wait) {
    String advice =
        wait.isZero() ? "Wait for it, as --wait 30m does" : "It did not end within --wait";
    return new UserError(
        ExitCode.BUSY,
        List.of(
            "Another run is publishing there: \"%s\" (%s). %s; if there is none, delete %s."
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
      // One sign of life may fail. If so many do that another run takes over, check finds that one.
      missed.incrementAndGet();
    }
  }

  /**
   * To be called before anything that readers see is changed.
   *
   * @throws UserError exit code 4 when another run has taken over, since this one stood still for
   *     so long; 2 when the output was deleted
   */
  public void check() throws IOException {
    if (isTakenOver()) {
      throw new UserError(
          ExitCode.BUSY,
          List.of(
              "Another run has taken over \"%s\", since this one stood still (signs of life that failed: %d). Run again."
                  .formatted(claims.output(), missed.get())));
    }
    if (claims.state(file).isEmpty()) {
      throw UserError.usage(
          "--output was deleted while the run was at work: \"%s\". Run again."
              .formatted(claims.output()));
    }
  }

  /** Whether another run has the lock by now: then what lies there is no longer this one's. */
  public boolean isTakenOver() throws IOException {
    for (String other : claims.files()) {
      boolean isRival = !other.equals(file) && !buried.contains(other);
      if (isRival && claims.state(other).filter(LockFolder::isHeld).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Gives the lock back. */
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
