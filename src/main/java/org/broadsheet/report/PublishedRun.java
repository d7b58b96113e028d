package org.broadsheet.report;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A run whose reports are written and checked: what was read, and the rows as they are published.
 *
 * @param periodStart first day covered, ISO 8601; null if no article has a date
 * @param periodEnd last day covered, inclusive
 * @param records read, accepted, rejected and filtered
 * @param rejectedByReason rejected records by their reason
 * @param counts what was skipped, capped or merged, by name
 * @param isWhole whether no report is cut to its first rows, so that what one refers to is in the
 *     other
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
