package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Says what a run is doing, a line a stage, and keeps how long each took. */
final class Progress {
  private final PrintStream out;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  Progress(PrintStream out) {
    this.out = out;
  }

  /** Seconds by stage, in their order. */
  Map<String, Double> seconds() {
    return seconds;
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
    long start = System.nanoTime();
    T result = work.done();
    double took = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    seconds.merge(name, took, Double::sum);
    out.printf("  %-18s %s (%.1f s)%n", name, words.apply(result), took);
    return result;
  }
}
