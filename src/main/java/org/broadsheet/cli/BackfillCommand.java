package org.broadsheet.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.broadsheet.cli.option.JobOptions;
import org.broadsheet.cli.option.OptionValues;
import org.broadsheet.corpus.Window;
import org.broadsheet.job.Backfill;
import org.broadsheet.job.Job;
import org.broadsheet.job.JobRunner;
import org.broadsheet.schema.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Publishes a run for each of many windows. */
@Command(
    name = "backfill",
    description =
        "Makes the named reports (or all) for each day or week and publishes a run for each. A run"
            + " that is published already is not made again.",
    sortOptions = false)
final class BackfillCommand implements Subcommand {
  @Mixin private JobOptions options = new JobOptions();

  @Mixin private BackfillWindows days = new BackfillWindows();

  private Job job;
  private List<Window> windows;

  @Override
  public List<String> problems(Set<String> explained) {
    var values = new OptionValues();
    windows = days.windows(values);
    job = options.job(values, explained, Window.ALL);
    if (job.target().runId().isPresent()) {
      values.problem(
          "--run-id names a single run, but backfill makes one for each window: leave it out.");
    }
    return values.problems();
  }

  @Override
  public ExitCode run(PrintStream out, PrintStream err) {
    return new Backfill(
            windows, window -> new JobRunner(job.over(window), Version.TEXT, err, err).run())
        .run(err, out);
  }
}
