package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The command with its subcommands. */
@Command(
    name = "broadsheet",
    synopsisSubcommandLabel = "COMMAND",
    description = "Reports on how news outlets cover the same stories differently.",
    subcommands = {
      ReportCommand.class,
      BackfillCommand.class,
      ListCommand.class,
      DescribeCommand.class,
      VerifyCommand.class,
      PruneCommand.class,
      TrainEntitiesCommand.class
    },
    footer = {
      "",
      "  broadsheet report all --input 'news/*.jsonl.gz' --output output",
      "  broadsheet report terms outlet_terms @jobs/daily.args --to 2026-03-15",
      "  broadsheet backfill all @jobs/daily.args --from 2026-03-01 --to 2026-03-15 --every day",
      "",
      "Exit codes: 0 published, or published before; 1 internal failure; 2 wrong usage;",
      "3 a check failed and nothing was published; 4 another run is publishing there."
    })
public final class Broadsheet {
  private final PrintStream out;
  private final PrintStream err;

  private Broadsheet(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command line.
   *
   * @param out for results
   * @param err for progress and problems
   */
  public static ExitCode run(String[] args, PrintStream out, PrintStream err) {
    return new Broadsheet(out, err).run(args);
  }

  private ExitCode run(String[] args) {
    try {
      return execute(JobFiles.expanded(args));
    } catch (UserError e) {
      e.problems().forEach(err::println);
      return e.exitCode();
    } catch (Throwable e) {
      // Errors as well: Spark's threads would keep a process alive that loses its main thread.
      err.print(Secrets.masked(e));
      return ExitCode.FAILURE;
    }
  }

  private ExitCode execute(String[] args) throws IOException {
    var command = new CommandLine(this);
    command
        .addMixin("help", new Help())
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setUnmatchedArgumentsAllowed(true)
        .setOverwrittenOptionsAllowed(true)
        .setAllowOptionsAsOptionParameters(false)
        .setExpandAtFiles(false);
    command.getSubcommands().values().forEach(sub -> sub.addMixin("help", new Help()));
    collectErrors(command);
    ParseResult parsed = command.parseArgs(args);
    ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    CommandLine chosen = last.commandSpec().commandLine();
    if (chosen.isUsageHelpRequested() || command.isUsageHelpRequested() || args.length == 0) {
      chosen.usage(out);
      return ExitCode.OK;
    }
    if (chosen.isVersionHelpRequested() || command.isVersionHelpRequested()) {
      out.println("Broadsheet " + Version.TEXT);
      return ExitCode.OK;
    }
    var errors = CommandLineErrors.of(parsed, last);
    if (!parsed.hasSubcommand() || !parsed.unmatched().isEmpty()) {
      throw new UserError(ExitCode.USAGE, errors.problems());
    }
    Subcommand subcommand = chosen.getCommand();
    var problems = new ArrayList<>(errors.problems());
    problems.addAll(subcommand.problems(errors.explained()));
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.USAGE, problems);
    }
    return subcommand.run(out, err);
  }

  private static void collectErrors(CommandLine command) {
    command.getCommandSpec().parser().collectErrors(true);
    command.getSubcommands().values().forEach(Broadsheet::collectErrors);
  }
}
