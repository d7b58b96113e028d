package org.broadsheet.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Tells how the command is used.")
  private boolean isAsked;

  boolean isAsked() {
    return isAsked;
  }
}
