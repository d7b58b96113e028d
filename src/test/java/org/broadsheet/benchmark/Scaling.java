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
        new TextTable(
            "copies", "articles", "s", "ms an article", "to 1×", "CPU s", "to 1×", "peak memory");
    JobProcess.Ended first = null;
    for (int size : SIZES) {
      List<Path> inputs = IntStream.range(0, size).mapToObj(copies::folder).toList();
      JobProcess.Ended run = JobProcess.reportAll(workshop, inputs);
      first = first == null ? run : first;
      table.row(
          size + "×",
          "%,d".formatted(run.articles()),
          "%.1f".formatted(run.seconds()),
          "%.2f".formatted(1e3 * run.seconds() / run.articles()),
          "%.2f".formatted(run.seconds() / run.articles() * first.articles() / first.seconds()),
          "%.1f".formatted(run.watched().cpuSeconds()),
          "%.2f"
              .formatted(
                  run.watched().cpuSeconds()
                      / run.articles()
                      * first.articles()
                      / first.watched().cpuSeconds()),
          run.watched().peakMemory());
      Workshop.say("%s", table);
    }
    out.printf(
        "All reports on copies of the corpus, %s, %s of heap, a process each. \"to 1×\" is per article:%n"
            + "1.00 = as much as on one copy; Spark's start, the same for all, makes it smaller.%n%n%s%n",
        Workshop.MASTER, JobProcess.HEAP, table);
  }
}
