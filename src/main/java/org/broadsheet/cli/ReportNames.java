package org.broadsheet.cli;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;

/** The reports that a user names. */
final class ReportNames {
  static final String ALL = "all";

  private ReportNames() {}

  /** What is wrong with the names, a sentence each. */
  static List<String> problems(List<String> names) {
    if (names.isEmpty()) {
      return List.of(
          "Name a report, or all: \"report all --input … --output …\". list names the reports.");
    }
    return names.stream()
        .filter(name -> !name.equals(ALL) && Reports.named(name).isEmpty())
        .map(ReportNames::unknown)
        .toList();
  }

  static String unknown(String name) {
    var known = new ArrayList<>(Reports.names());
    known.add(ALL);
    return "Unknown report: \"%s\".%s list names the reports."
        .formatted(name, Nearest.to(name, known).map(" Did you mean %s?"::formatted).orElse(""));
  }

  /** The reports of those names, each once, in the order in which they are made. */
  static List<Report> of(List<String> names) {
    return Reports.ALL.stream()
        .filter(report -> names.contains(ALL) || names.contains(report.name()))
        .toList();
  }
}
