package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.job.Job;
import org.broadsheet.job.JobRunner;
import org.broadsheet.schema.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes reports and publishes them. */
@Command(
    name = "report",
    description = "Reads articles, makes the reports named (or all) and publishes them as one run.",
    sortOptions = false)
final class ReportCommand implements Callable<ExitCode>, Printing, JobCommand {
  @Mixin private JobOptions options = new JobOptions();

  @Mixin private WindowOptions window = new WindowOptions();

  private PrintStream out;
  private PrintStream err;
  private Job job;

  @Override
  public void printTo(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public List<String> problems(Set<String> explained) {
    var values = new OptionValues();
    job = options.job(values, explained, window.window(values));
    return values.problems();
  }

  @Override
  public ExitCode call() throws IOException {
    new JobRunner(job, Version.TEXT, err, out).run();
    return ExitCode.OK;
  }
}
