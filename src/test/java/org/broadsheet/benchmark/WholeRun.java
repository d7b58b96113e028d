package org.broadsheet.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** All reports, as a user makes them: by jobs/broadsheet, in a process of its own. */
record WholeRun(Workshop workshop) {

  void print(PrintStream out) throws IOException, InterruptedException {
    JobProcess.Ended run = JobProcess.reportAll(workshop, List.of(workshop.corpus()));
    JsonNode records = run.manifest().path("records");
    out.printf(
        "All reports of %,d articles (%,d read), %s, %s of heap.%n%n",
        run.articles(), records.path("read").asLong(), Workshop.MASTER, JobProcess.HEAP);
    var table = new TextTable("stage", "s", "rows");
    run.manifest()
        .path("timings")
        .properties()
        .forEach(
            stage ->
                table.row(
                    stage.getKey(),
                    "%.2f".formatted(stage.getValue().asDouble()),
                    rows(run.manifest(), stage.getKey())));
    table.row("the process, Spark's start included", "%.2f".formatted(run.seconds()), "");
    out.println(table);
    out.printf(
        "CPU: %.1f s. Peak memory of the process: %s.%n%n",
        run.watched().cpuSeconds(), run.watched().peakMemory());
  }

  private static String rows(JsonNode manifest, String stage) {
    JsonNode rows = manifest.path("reports").path(stage).path("rows");
    return rows.isMissingNode() ? "" : "%,d".formatted(rows.asLong());
  }
}
