package org.broadsheet.page;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.Report;

/**
 * The published rows that views are made from.
 *
 * @param reports rows of the run's reports, by the name of the report
 * @param step the unit of time of the page's time lines
 */
record Source(Map<String, Dataset<Row>> reports, TimeStep step) {
  boolean has(Report report) {
    return reports.containsKey(report.name());
  }

  /**
   * The rows of a report.
   *
   * @throws IllegalArgumentException if the run does not have the report
   */
  Dataset<Row> rows(Report report) {
    if (!has(report)) {
      throw new IllegalArgumentException("The run does not have the report " + report.name());
    }
    return reports.get(report.name());
  }
}
