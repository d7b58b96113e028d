package org.broadsheet.report;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A run whose reports are written and checked.
 *
 * @param tables of each report that was asked for, by its name
 * @param isWhole whether all reports have all their rows, so that references between them resolve;
 *     false with --top
 */
public record PublishedRun(About about, Counts counts, Map<String, Table> tables, boolean isWhole) {

  /**
   * Which run it is.
   *
   * @param version of Broadsheet
   * @param periodStart first day covered, ISO 8601; null if no article has a date
   * @param periodEnd last day covered, inclusive; null if no article has a date
   */
  public record About(String runId, String version, String periodStart, String periodEnd) {}

  /**
   * What was counted while the reports were made.
   *
   * @param records read, accepted, rejected and filtered
   * @param rejectedByReason rejected records by their reason
   * @param skipped what was skipped, capped or merged, by name
   */
  public record Counts(
      Map<String, Long> records, Map<String, Long> rejectedByReason, Map<String, Long> skipped) {
    public static final Counts NONE = new Counts(Map.of(), Map.of(), Map.of());
  }

  /**
   * A report as published.
   *
   * @param count number of rows
   */
  public record Table(Dataset<Row> rows, long count) {}

  public boolean has(Report report) {
    return tables.containsKey(report.name());
  }

  /**
   * A report as published.
   *
   * @throws IllegalArgumentException if the run does not have the report
   */
  public Table table(Report report) {
    if (!has(report)) {
      throw new IllegalArgumentException("The run does not have the report " + report.name());
    }
    return tables.get(report.name());
  }

  /** The rows of a report that the run has. */
  public Dataset<Row> rows(Report report) {
    return table(report).rows();
  }
}
