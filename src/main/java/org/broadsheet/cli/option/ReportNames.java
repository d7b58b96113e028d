package org.broadsheet.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;

/** The reports that a user names. */
public final class ReportNames {
  static final String ALL = "all";

  private ReportNames() {}

  /** What is wrong with the names, a sentence each. */
  public static List<String> problems(List<String> names) {
    return names.stream().filter(name -> !isKnown(name)).map(ReportNames::unknown).toList();
  }

  /**
   * That no report is named.
   *
   * @param inputs words behind --input: a report's name among them was meant to be one
   */
  public static String missing(List<String> inputs) {
    return inputs.stream()
        .filter(ReportNames::isKnown)
        .findFirst()
        .map("Name the report before --input: \"%s\" was taken for a path."::formatted)
        .orElse(
            "Name a report, or all: \"report all --input … --output …\". list names the reports.");
  }

  private static boolean isKnown(String name) {
    return name.equals(ALL) || Reports.named(name).isPresent();
  }

  public static String unknown(String name) {
    var known = new ArrayList<>(Reports.names());
    known.add(ALL);
    return "Unknown report: \"%s\".%s list names the reports."
        .formatted(name, Nearest.hint(name, known));
  }

  /** The reports of those names, each once, in the order in which they are made. */
  public static List<Report> of(List<String> names) {
    return Reports.ALL.stream()
        .filter(report -> names.contains(ALL) || names.contains(report.name()))
        .toList();
  }
}
