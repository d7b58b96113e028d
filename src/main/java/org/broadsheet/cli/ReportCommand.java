package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.broadsheet.cli.option.JobOptions;
import org.broadsheet.cli.option.OptionValues;
import org.broadsheet.cli.option.WindowOptions;
import org.broadsheet.job.Job;
import org.broadsheet.job.JobRunner;
import org.broadsheet.schema.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes reports and publishes them. */
@Command(
    name = "report",
    description = "Reads articles, makes the named reports (or all) and publishes them as one run.",
    sortOptions = false)
final class ReportCommand implements Subcommand {
  @Mixin private JobOptions options = new JobOptions();

  @Mixin private WindowOptions window = new WindowOptions();

  private Job job;

  @Override
  public List<String> problems(Set<String> explained) {
    var values = new OptionValues();
    job = options.job(values, explained, window.window(values));
    return values.problems();
  }

  @Override
  public ExitCode run(PrintStream out, PrintStream err) throws IOException {
    new JobRunner(job, Version.TEXT, err, out).run();
    return ExitCode.OK;
  }
}
