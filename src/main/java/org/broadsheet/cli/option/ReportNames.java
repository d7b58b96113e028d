package org.broadsheet.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;

/** The names of reports on a command line. */
public final class ReportNames {
  static final String ALL = "all";

  private ReportNames() {}

  /** The problems with the names, a sentence each. */
  public static List<String> problems(List<String> names) {
    return names.stream().filter(name -> !isKnown(name)).map(ReportNames::unknown).toList();
  }

  /**
   * The problem that no report is named.
   *
   * @param inputs paths of --input; a report's name among them was probably meant as such
   */
  public static String missing(List<String> inputs) {
    return inputs.stream()
        .filter(ReportNames::isKnown)
        .findFirst()
        .map(
            report ->
                "The report is missing: \"%s\" was read as a path of --input. Name the report before --input."
                    .formatted(report))
        .orElse(
            "The report is missing: name one, or all, as in \"report all --input … --output …\"."
                + " The command list shows the reports.");
  }

  private static boolean isKnown(String name) {
    return name.equals(ALL) || Reports.named(name).isPresent();
  }

  public static String unknown(String name) {
    var known = new ArrayList<>(Reports.names());
    known.add(ALL);
    return "Unknown report: \"%s\".%s The command list shows the reports."
        .formatted(name, Nearest.hint(name, known));
  }

  /** The reports of those names, each once, in the order in which they are made. */
  public static List<Report> of(List<String> names) {
    return Reports.ALL.stream()
        .filter(report -> names.contains(ALL) || names.contains(report.name()))
        .toList();
  }
}
