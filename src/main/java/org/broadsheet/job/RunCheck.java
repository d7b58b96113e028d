package org.broadsheet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.report.Report;
import org.broadsheet.schema.Check;

/**
 * Checks the written tables of a run against their schemas, and against each other.
 *
 * @param rows of each report, as written
 * @param isWhole whether no table is cut to its first rows: a cut one lacks rows that others refer
 *     to
 */
record RunCheck(List<Report> reports, Map<String, Dataset<Row>> rows, boolean isWhole) {

  /** What is wrong, a sentence each. */
  List<String> problems() {
    // Planning takes most of the time, so several reports are checked at once.
    return reports.parallelStream().flatMap(report -> problems(report).stream()).toList();
  }

  private List<String> problems(Report report) {
    Dataset<Row> table = rows.get(report.name());
    // Threads of Java's common pool have no active session.
    SparkSession.setActiveSession(table.sparkSession());
    var problems = new ArrayList<>(Check.of(report.schema(), table));
    report.references().stream()
        .filter(reference -> isComparable(reference.table()))
        .forEach(r -> problems.addAll(Check.of(report.schema(), r, table, rows.get(r.table()))));
    report.sums().stream()
        .filter(same -> isComparable(same.table()))
        .forEach(s -> problems.addAll(Check.of(report.schema(), s, table, rows.get(s.table()))));
    return problems;
  }

  private boolean isComparable(String table) {
    return isWhole && rows.containsKey(table);
  }
}
