package org.broadsheet.cli;

import java.io.PrintStream;

/** A command that prints. */
interface Printing {
  /**
   * Tells it where to.
   *
   * @param out for results
   * @param err for progress and problems
   */
  void printTo(PrintStream out, PrintStream err);
}
