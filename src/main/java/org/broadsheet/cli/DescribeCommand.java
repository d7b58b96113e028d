package org.broadsheet.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
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
final class DescribeCommand implements Callable<ExitCode>, Printing {
  @Parameters(paramLabel = "REPORT", description = "A report that list names, or all.")
  private String name;

  private PrintStream out;

  @Override
  public void printTo(PrintStream out, PrintStream err) {
    this.out = out;
  }

  @Override
  public ExitCode call() {
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
