package org.broadsheet.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Tells how the command is used.")
  private boolean isAsked;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Tells the version.")
  private boolean isVersionAsked;

  boolean isVersionAsked() {
    return isVersionAsked;
  }

  boolean isAsked() {
    return isAsked;
  }
}
