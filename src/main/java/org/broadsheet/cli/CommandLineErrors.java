package org.broadsheet.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.cli.option.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The problems of a command line that cannot be parsed, a sentence each. */
final class CommandLineErrors {
  private final List<String> problems = new ArrayList<>();
  private final Set<String> explained = new HashSet<>();

  private CommandLineErrors() {}

  /**
   * Collects the problems.
   *
   * @param parsed the whole command line
   * @param last the subcommand, or the whole without one
   */
  static CommandLineErrors of(ParseResult parsed, ParseResult last) {
    var errors = new CommandLineErrors();
    if (!parsed.unmatched().isEmpty()) {
      errors.problems.add(noCommand(parsed.unmatched().get(0), parsed, last));
    } else if (last == parsed) {
      errors.problems.add(
          "The command is missing: name one of %s. --help explains them."
              .formatted(commands(parsed)));
    } else {
      last.errors().forEach(error -> errors.add(error, last));
      last.unmatched().forEach(argument -> errors.addUnknown(argument, last));
    }
    return errors;
  }

  List<String> problems() {
    return problems;
  }

  /** Options and words that have a problem already; problems that follow from it are not given. */
  Set<String> explained() {
    return explained;
  }

  private static String commands(ParseResult parsed) {
    return String.join(", ", parsed.commandSpec().subcommands().keySet());
  }

  private static String noCommand(String argument, ParseResult parsed, ParseResult last) {
    String name = name(argument);
    if (!argument.startsWith("-")) {
      return "Unknown command: \"%s\".%s Commands are %s."
          .formatted(
              name,
              Nearest.hint(name, parsed.commandSpec().subcommands().keySet()),
              commands(parsed));
    }
    return last.commandSpec().optionsMap().containsKey(name)
        ? "An option stands before the command: \"%s\". Put it after the command.".formatted(name)
        : "Unknown option: \"%s\". --help lists the options.".formatted(name);
  }

  private void add(Exception error, ParseResult last) {
    if (error instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      missing.getMissing().forEach(argument -> addMissing(argument, last));
    } else if (error instanceof ParameterException wrong
        && wrong.getArgSpec() instanceof OptionSpec option) {
      // Options with a value accept any text, so this option takes none.
      problems.add(
          "%s takes no value: \"%s\". Leave the value out."
              .formatted(option.longestName(), wrong.getValue()));
    } else {
      problems.add(String.valueOf(error.getMessage()));
    }
  }

  private void addMissing(ArgSpec argument, ParseResult last) {
    String label = argument.paramLabel();
    if (argument instanceof OptionSpec option) {
      explained.add(option.longestName());
      problems.add("%s needs a value: give %s.".formatted(option.longestName(), label));
    } else {
      problems.add("%s needs an argument: give %s.".formatted(last.commandSpec().name(), label));
    }
  }

  private void addUnknown(String argument, ParseResult last) {
    String name = name(argument);
    if (!argument.startsWith("-")) {
      problems.add("Unknown argument: \"%s\". --help lists the arguments.".formatted(name));
      return;
    }
    Set<String> known = last.commandSpec().optionsMap().keySet();
    problems.add(
        "Unknown option: \"%s\".%s --help lists the options."
            .formatted(name, Nearest.hint(name, known)));
    Nearest.to(name, known).ifPresent(explained::add);
    List<String> all = last.originalArgs();
    int value = all.indexOf(argument) + 1;
    if (value > 0 && value < all.size()) {
      explained.add(all.get(value));
    }
  }

  private static String name(String argument) {
    return argument.startsWith("-") ? argument.replaceFirst("=.*", "") : argument;
  }
}
