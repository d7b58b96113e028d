package org.broadsheet.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** All reports on ever more of the corpus: whether time grows with it, and memory does not. */
record Scaling(Workshop workshop) {
  private static final List<Integer> SIZES = List.of(1, 2, 4, 8);

  void print(PrintStream out) throws IOException, InterruptedException {
    var copies = new Copies(workshop.corpus(), workshop.folder().resolve("copies"));
    var table =
        new TextTable("copies", "articles", "s", "µs an article", "relative to 1×", "peak memory");
    double first = 0;
    for (int size : SIZES) {
      List<Path> inputs = IntStream.range(0, size).mapToObj(copies::folder).toList();
      JobProcess.Ended run = JobProcess.reportAll(workshop, inputs);
      double micros = 1e6 * run.seconds() / run.articles();
      first = size == 1 ? micros : first;
      table.row(
          size + "×",
          "%,d".formatted(run.articles()),
          "%.1f".formatted(run.seconds()),
          "%.0f".formatted(micros),
          "%.2f".formatted(micros / first),
          run.peakMemory());
      Workshop.say("%s", table);
    }
    out.printf(
        "All reports on copies of the corpus, %s, %s of heap, a process each.%n%n%s%n",
        Workshop.MASTER, JobProcess.HEAP, table);
  }
}
