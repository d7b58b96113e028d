package org.broadsheet.cli;

import java.util.List;
import java.util.Set;

/** A command that runs jobs: everything wrong with its options is told at once. */
interface JobCommand {
  /**
   * Reads the options into a job; what is wrong with them, a sentence each.
   *
   * @param explained options and words that a problem has been named for already
   */
  List<String> problems(Set<String> explained);
}
