package org.broadsheet.report;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A run whose reports are written and checked.
 *
 * @param periodStart first day covered, ISO 8601; null if no article has a date
 * @param periodEnd last day covered, inclusive
 * @param records read, accepted, rejected and filtered
 * @param rejectedByReason rejected records by their reason
 * @param counts what was skipped, capped or merged, by name
 * @param isWhole whether all reports have all their rows, so that references between them resolve;
 *     false with --top
 * @param rows of each report that was asked for, by its name
 */
public record PublishedRun(
    String runId,
    String version,
    String periodStart,
    String periodEnd,
    Map<String, Long> records,
    Map<String, Long> rejectedByReason,
    Map<String, Long> counts,
    boolean isWhole,
    Map<String, Dataset<Row>> rows) {}
