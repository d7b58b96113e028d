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

/** Tells what a report's rows and columns mean. */
@Command(
    name = "describe",
    description = "Tells what the rows and columns of a report mean; \"all\" is the dictionary.")
final class DescribeCommand implements Subcommand {
  @Parameters(paramLabel = "REPORT", description = "A report that list names, or all.")
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
