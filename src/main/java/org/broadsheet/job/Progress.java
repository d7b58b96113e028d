package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Says what a run is doing, a line a stage, and keeps how long each took. On a terminal a bar shows
 * how far it is.
 */
final class Progress {
  private final PrintStream out;
  private final Optional<StageTimes> expected;
  private final long start = System.nanoTime();
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

  /** Tells how many articles the run is about, once that is known. */
  void articles(long count) {
    articles = count;
  }

  /** The work of a stage. */
  @FunctionalInterface
  interface Work<T> {
    T done() throws IOException;
  }

  /**
   * Does a stage and says what came out of it.
   *
   * @param name such as "read" or a report's name
   * @param words what came out, in words
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

  @SuppressWarnings("try") // The bar paints while it is open; nothing else is asked of it.
  private <T> T watched(String name, Work<T> work, StageTimes times) throws IOException {
    long begin = System.nanoTime();
    try (var bar =
        new ProgressBar(
            out,
            () ->
                ProgressBar.text(
                    name,
                    times.share(done.keySet(), name, secondsSince(begin), secondsSince(start)),
                    secondsSince(start),
                    articles))) {
      return work.done();
    }
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
