package org.broadsheet.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.ExitCode;
import picocli.CommandLine.Command;

/** Names the reports there are. */
@Command(name = "list", description = "Names the reports there are, a line each.")
final class ListCommand implements Callable<ExitCode>, Printing {
  private PrintStream out;

  @Override
  public void printTo(PrintStream out, PrintStream err) {
    this.out = out;
  }

  @Override
  public ExitCode call() {
    for (Report report : Reports.ALL) {
      out.printf("%-18s %s%n", report.name(), report.summary());
    }
    return ExitCode.OK;
  }
}
