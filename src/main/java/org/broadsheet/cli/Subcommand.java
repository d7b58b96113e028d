package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** A subcommand of the command line. */
interface Subcommand {
  /**
   * All problems with its options, a sentence each; called before it runs.
   *
   * @param explained options and words that have a problem already
   */
  default List<String> problems(Set<String> explained) {
    return List.of();
  }

  /**
   * Runs the command.
   *
   * @param out for results
   * @param err for progress and problems
   * @throws UserError if the user can put the cause right
   */
  ExitCode run(PrintStream out, PrintStream err) throws IOException;
}
