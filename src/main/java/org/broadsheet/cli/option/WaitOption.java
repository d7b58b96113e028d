package org.broadsheet.cli.option;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option that sets how long to wait for another run. */
public final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "How long to wait for another run that is publishing there: 90s, 30m, 2h.")
  private String wait;

  public Duration duration(OptionValues values) {
    return values.duration("--wait", wait);
  }
}
