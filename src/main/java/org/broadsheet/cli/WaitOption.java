package org.broadsheet.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option that says how patient to be. */
final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "How long to wait for another run that publishes there: 90s, 30m, 2h.")
  private String wait;

  Duration duration(OptionValues values) {
    return values.duration("--wait", wait);
  }
}
