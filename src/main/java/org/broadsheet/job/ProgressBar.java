package org.broadsheet.job;

import java.io.PrintStream;
import java.util.function.Supplier;

/** A line on a terminal that is painted anew twice a second, and gone when it is closed. */
final class ProgressBar implements AutoCloseable {
  private static final long REPAINT_MILLIS = 500;
  private static final int WIDTH = 20;

  /** Before so much is done, nobody knows how long the rest takes. */
  private static final double LEAST_SHARE = 0.02;

  /** Back to the start of the line, and clear it. */
  private static final String CLEAR = "\r\u001B[K";

  private final PrintStream out;
  private final Thread painter;

  /**
   * Starts to paint.
   *
   * @param text what the line says, asked for at each painting
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
   * What a line says.
   *
   * @param share of the run that is done, from 0 to 1
   * @param seconds that it took
   * @param articles of the run; 0 = not known yet
   */
  static String text(String stage, double share, double seconds, long articles) {
    int done = (int) (WIDTH * share);
    var text = new StringBuilder("  %-18s [".formatted(stage));
    text.append("=".repeat(done)).append(".".repeat(WIDTH - done));
    text.append("] %2.0f %%".formatted(100 * share));
    if (articles > 0) {
      text.append(", %,.0f articles/s".formatted(articles * share / seconds));
    }
    if (share >= LEAST_SHARE) {
      text.append(", %s left".formatted(duration(seconds * (1 - share) / share)));
    }
    return text.toString();
  }

  private static String duration(double seconds) {
    return seconds < 90
        ? "about %,.0f s".formatted(seconds)
        : "about %,.0f min".formatted(seconds / 60);
  }
}
