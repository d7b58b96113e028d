package org.broadsheet.job;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.io.output.ReportWriter.Written;
import org.broadsheet.report.Report;
import org.broadsheet.schema.KeyCheck;
import org.broadsheet.schema.SameSum;

/**
 * Checks the written tables of a run against their schemas, and against each other.
 *
 * @param written each report by its name
 * @param isWhole whether no table is cut to its first rows: a cut one lacks rows that others refer
 *     to
 */
record RunCheck(List<Report> reports, Map<String, Written> written, boolean isWhole) {

  /** The columns of a report that a constraint on equal sums names. */
  static Set<String> summed(String name, List<Report> reports) {
    var columns = new LinkedHashSet<String>();
    for (Report report : reports) {
      for (SameSum same : report.sums()) {
        if (report.name().equals(name)) {
          columns.add(same.column());
        }
        if (same.table().equals(name)) {
          columns.add(same.otherColumn());
        }
      }
    }
    return columns;
  }

  /** What is wrong, a sentence each. */
  List<String> problems() {
    Map<String, List<String>> ofKeys =
        KeyCheck.problems(
            reports.stream()
                .filter(report -> written.get(report.name()).isOfSchema())
                .map(this::keys)
                .toList());
    var problems = new ArrayList<String>();
    for (Report report : reports) {
      problems.addAll(written.get(report.name()).problems());
      problems.addAll(ofKeys.getOrDefault(report.name(), List.of()));
      report.sums().stream()
          .filter(same -> isWhole && written.containsKey(same.table()))
          .flatMap(
              same ->
                  same
                      .problem(
                          report.name(),
                          sum(report.name(), same.column()),
                          sum(same.table(), same.otherColumn()))
                      .stream())
          .forEach(problems::add);
    }
    return problems;
  }

  private KeyCheck.Table keys(Report report) {
    return new KeyCheck.Table(
        report.schema(),
        isWhole ? report.references() : List.of(),
        written.get(report.name()).rows());
  }

  private long sum(String table, String column) {
    return written.get(table).sums().get(column);
  }
}
