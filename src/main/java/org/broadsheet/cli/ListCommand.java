package org.broadsheet.cli;

import java.io.PrintStream;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import picocli.CommandLine.Command;

/** Lists the reports. */
@Command(name = "list", description = "Lists the reports, a line each.")
final class ListCommand implements Subcommand {

  @Override
  public ExitCode run(PrintStream out, PrintStream err) {
    for (Report report : Reports.ALL) {
      out.printf("%-18s %s%n", report.name(), report.summary());
    }
    return ExitCode.OK;
  }
}
