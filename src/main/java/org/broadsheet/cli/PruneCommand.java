package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.broadsheet.cli.option.OptionValues;
import org.broadsheet.cli.option.WaitOption;
import org.broadsheet.io.Storage;
import org.broadsheet.io.lock.OutputLock;
import org.broadsheet.io.output.Output;
import org.broadsheet.io.output.Pruning;
import org.broadsheet.job.Sessions;
import org.broadsheet.schema.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes old runs. */
@Command(
    name = "prune",
    description =
        "Removes the oldest runs from an output folder, by the last day they cover, then by the"
            + " time of publication. The run that latest names stays.",
    sortOptions = false)
final class PruneCommand implements Subcommand {
  @Parameters(paramLabel = "DIR", description = "Folder that runs were published to.")
  private String folder;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Number of runs that stay, the newest ones.")
  private String keep;

  @Mixin private WaitOption wait = new WaitOption();

  private int newest;
  private Duration patience;

  @Override
  public List<String> problems(Set<String> explained) {
    var values = new OptionValues();
    if (keep != null) {
      newest = (int) values.number("--keep", keep, 1, Integer.MAX_VALUE);
    } else if (!explained.contains("--keep")) {
      values.problem("The number of runs that stay is missing: give --keep N.");
    }
    patience = wait.duration(values);
    return values.problems();
  }

  @Override
  public ExitCode run(PrintStream out, PrintStream err) throws IOException {
    Storage storage = Sessions.storage(folder);
    Output output = PublishedFolder.of(folder, storage);
    try (OutputLock lock = OutputLock.take(output.folder(), storage, patience, err::println)) {
      output.clear();
      var pruning = new Pruning(output, storage);
      lock.check();
      List<Pruning.Run> removed = pruning.keep(newest, run -> say(run, out));
      out.printf(
          "Removed %,d runs, %,d bytes; %,d stay.%n",
          removed.size(),
          removed.stream().mapToLong(Pruning.Run::bytes).sum(),
          output.runIds().size());
    }
    return ExitCode.OK;
  }

  private static void say(Pruning.Run run, PrintStream out) {
    out.printf("Removing %s: %,d files, %,d bytes%n", run.runId(), run.files(), run.bytes());
  }
}
