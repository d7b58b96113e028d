package org.broadsheet.page;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Report;

/** The run that the page shows. */
record Source(PublishedRun run) {
  boolean has(Report report) {
    return run.has(report);
  }

  /** The rows of a report that the run has. */
  Dataset<Row> rows(Report report) {
    return run.table(report).rows();
  }

  /** The unit of time of the page's time lines. */
  TimeStep step() {
    return TimeStep.of(run.about().periodStart(), run.about().periodEnd());
  }
}
