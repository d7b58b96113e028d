package org.broadsheet.job;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Tests that kill runs by the dozen take minutes: they wait to be asked for. */
final class LongChecks {
  private LongChecks() {}

  /** At how many moments a run is to be killed; without {@code -Dkills} the test is skipped. */
  static int assumeWanted() {
    String kills = System.getProperty("kills", "");
    assumeTrue(!kills.isEmpty(), "Runs are killed only if -Dkills=N says at how many moments.");
    return Integer.parseInt(kills);
  }
}
