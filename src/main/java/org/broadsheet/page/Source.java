package org.broadsheet.page;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the views are made from.
 *
 * @param reports the run's reports by name
 * @param step how the time of the run is divided
 */
record Source(Map<String, Dataset<Row>> reports, TimeStep step) {
  boolean has(String report) {
    return reports.containsKey(report);
  }

  /**
   * @throws IllegalArgumentException if the report is no part of the run
   */
  Dataset<Row> rows(String report) {
    if (!has(report)) {
      throw new IllegalArgumentException("The run has no report " + report);
    }
    return reports.get(report);
  }
}
