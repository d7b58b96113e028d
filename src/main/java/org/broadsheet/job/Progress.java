package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Prints a line for each stage of a run and keeps how long each took. On a terminal, a bar shows
 * how much of the run is done.
 */
final class Progress {
  /** The time left is not estimated before this share of the run is done. */
  private static final double LEAST_SHARE = 0.02;

  private final PrintStream out;
  private final Optional<StageTimes> expected;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, Boolean> done = new ConcurrentHashMap<>();
  private volatile long articles;

  private Progress(PrintStream out, Optional<StageTimes> expected) {
    this.out = out;
    this.expected = expected;
  }

  /** Lines only, for a log. */
  static Progress plain(PrintStream out) {
    return new Progress(out, Optional.empty());
  }

  /** Lines and a bar, for a terminal. */
  static Progress withBar(PrintStream out, StageTimes expected) {
    return new Progress(out, Optional.of(expected));
  }

  /** Seconds by stage, in their order. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** Prints a line that belongs to no stage. */
  void say(String line) {
    out.println(line);
  }

  /** Sets the number of accepted articles, once that is known. */
  void articles(long count) {
    articles = count;
  }

  /** The work of a stage. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }

  /**
   * Runs a stage and prints its result.
   *
   * @param name such as "read" or a report's name
   * @param words describes the result
   */
  <T> T stage(String name, Work<T> work, Function<T, String> words) throws IOException {
    long begin = System.nanoTime();
    T result = expected.isPresent() ? watched(name, work, expected.get()) : work.done();
    double took = Math.round(secondsSince(begin) * 100) / 100.0;
    seconds.merge(name, took, Double::sum);
    done.put(name, true);
    out.printf("  %-18s %s (%.1f s)%n", name, words.apply(result), took);
    return result;
  }

  @SuppressWarnings("try") // The bar paints while it is open; it has no other use.
  private <T> T watched(String name, Work<T> work, StageTimes times) throws IOException {
    long begin = System.nanoTime();
    double before = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    try (var bar = new ProgressBar(out, () -> text(name, times, before, secondsSince(begin)))) {
      return work.done();
    }
  }

  private String text(String stage, StageTimes times, double before, double running) {
    double elapsed = before + running;
    double share = times.share(done.keySet(), stage, running, elapsed);
    String state = "%,d of %,d stages".formatted(done.size(), times.seconds().size());
    if (articles > 0) {
      state += ", %,d articles".formatted(articles);
    }
    OptionalDouble left =
        times.isMeasured() && share >= LEAST_SHARE
            ? OptionalDouble.of(elapsed * (1 - share) / share)
            : OptionalDouble.empty();
    return ProgressBar.text(stage, share, state, left);
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
