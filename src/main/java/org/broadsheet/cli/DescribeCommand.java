package org.broadsheet.cli;

import java.io.PrintStream;
import org.broadsheet.cli.option.ReportNames;
import org.broadsheet.report.Dictionary;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Explains the rows and columns of a report. */
@Command(
    name = "describe",
    description = "Explains the rows and columns of a report, or of all reports.")
final class DescribeCommand implements Subcommand {
  @Parameters(paramLabel = "REPORT", description = "Name of a report, or all.")
  private String name;

  @Override
  public ExitCode run(PrintStream out, PrintStream err) {
    if (name.equals("all")) {
      out.print(Dictionary.markdown());
      return ExitCode.OK;
    }
    Report report =
        Reports.named(name).orElseThrow(() -> UserError.usage(ReportNames.unknown(name)));
    out.print(Dictionary.section(report));
    return ExitCode.OK;
  }
}
