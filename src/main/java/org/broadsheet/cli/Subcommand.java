package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** What the command line can be asked to do. */
interface Subcommand {
  /**
   * What is wrong with its options, all of it, a sentence each; asked before it runs.
   *
   * @param explained options and words that a problem has been named for already
   */
  default List<String> problems(Set<String> explained) {
    return List.of();
  }

  /**
   * Does it.
   *
   * @param out for results
   * @param err for progress and problems
   * @throws UserError for what the user can put right
   */
  ExitCode run(PrintStream out, PrintStream err) throws IOException;
}
