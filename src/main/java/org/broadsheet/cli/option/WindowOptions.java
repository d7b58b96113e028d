package org.broadsheet.cli.option;

import org.broadsheet.corpus.Window;
import picocli.CommandLine.Option;

/** The options that say which days to report on. */
public final class WindowOptions {
  @Option(names = "--from", paramLabel = "DAY", description = "First day (UTC), inclusive.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Last day (UTC), inclusive; the word yesterday is one, too.")
  private String to;

  @Option(names = "--days", paramLabel = "N", description = "So many days ending at --to.")
  private String days;

  public Window window(OptionValues values) {
    return values.window(from, to, days);
  }
}
