package org.broadsheet.job;

import java.io.PrintStream;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A line on a terminal that is painted twice a second and cleared when it is closed. */
final class ProgressBar implements AutoCloseable {
  private static final long REPAINT_MILLIS = 500;
  private static final int WIDTH = 20;

  /** Moves to the start of the line and clears it. */
  private static final String CLEAR = "\r\u001B[K";

  private final PrintStream out;
  private final Thread painter;

  /**
   * Starts to paint.
   *
   * @param text gives the text of the line for each painting
   */
  ProgressBar(PrintStream out, Supplier<String> text) {
    this.out = out;
    painter = new Thread(() -> paint(text), "progress");
    painter.setDaemon(true);
    painter.start();
  }

  private void paint(Supplier<String> text) {
    try {
      while (true) {
        Thread.sleep(REPAINT_MILLIS);
        print(CLEAR + text.get());
      }
    } catch (InterruptedException closed) {
      print(CLEAR);
    }
  }

  private void print(String text) {
    out.print(text);
    out.flush();
  }

  @Override
  public void close() {
    painter.interrupt();
    try {
      painter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The text of the line.
   *
   * @param state of the run, such as "9 of 28 stages"
   * @param share of the run that is done, from 0 to 1
   * @param secondsLeft empty if unknown
   */
  static String text(String stage, double share, String state, OptionalDouble secondsLeft) {
    int done = (int) (WIDTH * share);
    var text = new StringBuilder("  %-18s [".formatted(stage));
    text.append("=".repeat(done)).append(".".repeat(WIDTH - done)).append("] ").append(state);
    secondsLeft.ifPresent(left -> text.append(", %s left".formatted(duration(left))));
    return text.toString();
  }

  private static String duration(double seconds) {
    return seconds < 90
        ? "about %,.0f s".formatted(seconds)
        : "about %,.0f min".formatted(seconds / 60);
  }
}
