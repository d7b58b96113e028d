package org.broadsheet.cli.option;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option that says how patient to be. */
public final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "How long to wait for another run that publishes there: 90s, 30m, 2h.")
  private String wait;

  public Duration duration(OptionValues values) {
    return values.duration("--wait", wait);
  }
}
