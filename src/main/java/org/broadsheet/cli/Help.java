package org.broadsheet.cli;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class Help {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean isAsked;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  private boolean isVersionAsked;

  boolean isVersionAsked() {
    return isVersionAsked;
  }

  boolean isAsked() {
    return isAsked;
  }
}
