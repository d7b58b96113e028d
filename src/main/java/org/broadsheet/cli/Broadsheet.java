package org.broadsheet.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command with its subcommands: arguments in, exit code out. */
@Command(
    name = "broadsheet",
    synopsisSubcommandLabel = "COMMAND",
    description = "How do outlets cover the same story differently? Reports over a news corpus.",
    subcommands = {
      ReportCommand.class,
      ListCommand.class,
      DescribeCommand.class,
      VerifyCommand.class
    },
    footer = {
      "",
      "  broadsheet report all --input 'news/*.jsonl.gz' --output output",
      "  broadsheet report terms outlet_terms @jobs/daily.args --to 2026-03-15",
      "",
      "Exit codes: 0 published, or published before; 1 internal failure; 2 wrong usage;",
      "3 a check failed, nothing published; 4 another run is publishing there."
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
    } catch (Exception e) {
      e.printStackTrace(err);
      return ExitCode.FAILURE;
    }
  }

  private ExitCode execute(String[] args) throws Exception {
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
    if (chosen.isUsageHelpRequested() || args.length == 0) {
      chosen.usage(out);
      return ExitCode.OK;
    }
    List<String> problems = problems(parsed, last);
    if (!parsed.hasSubcommand() && problems.isEmpty()) {
      problems.add("Name a command: report, list, describe or verify. --help tells more.");
    }
    if (chosen.getCommand() instanceof ReportCommand report) {
      problems.addAll(report.problems());
    }
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.USAGE, problems);
    }
    return result(chosen.getCommand());
  }

  private ExitCode result(Object command) throws Exception {
    ((Printing) command).printTo(out, err);
    return ((Callable<?>) command).call() instanceof ExitCode code ? code : ExitCode.OK;
  }

  private static void collectErrors(CommandLine command) {
    command.getCommandSpec().parser().collectErrors(true);
    command.getSubcommands().values().forEach(Broadsheet::collectErrors);
  }

  private static List<String> problems(ParseResult parsed, ParseResult last) {
    var problems = new ArrayList<String>();
    for (Exception error : last.errors()) {
      problems.add(sentence(error));
    }
    var unknown = new ArrayList<>(last.unmatched());
    if (last != parsed) {
      unknown.addAll(parsed.unmatched());
    }
    unknown.forEach(argument -> problems.add(unknown(argument, last)));
    return problems;
  }

  private static String sentence(Exception error) {
    if (error instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return "An argument is missing: %s."
          .formatted(missing.getMessage().replaceFirst("^Missing required ", ""));
    }
    return error instanceof ParameterException
        ? error.getMessage().lines().findFirst().orElse("") + "."
        : String.valueOf(error.getMessage());
  }

  private static String unknown(String argument, ParseResult last) {
    boolean isOption = argument.startsWith("-");
    List<String> known =
        isOption
            ? List.copyOf(last.commandSpec().optionsMap().keySet())
            : List.copyOf(last.commandSpec().subcommands().keySet());
    String name = argument.replaceFirst("=.*", "");
    Optional<String> near = Nearest.to(name, known);
    return "Unknown %s: \"%s\".%s --help tells what there is."
        .formatted(
            isOption ? "option" : "argument",
            name,
            near.map(" Did you mean %s?"::formatted).orElse(""));
  }
}
