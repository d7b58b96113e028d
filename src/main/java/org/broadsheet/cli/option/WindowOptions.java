package org.broadsheet.cli.option;

import org.broadsheet.corpus.Window;
import picocli.CommandLine.Option;

/** The options that select the days of a run. */
public final class WindowOptions {
  @Option(names = "--from", paramLabel = "DAY", description = "First day (UTC), inclusive.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Last day (UTC), inclusive; also the word yesterday.")
  private String to;

  @Option(names = "--days", paramLabel = "N", description = "Window of N days that ends at --to.")
  private String days;

  public Window window(OptionValues values) {
    return values.window(from, to, days);
  }
}
