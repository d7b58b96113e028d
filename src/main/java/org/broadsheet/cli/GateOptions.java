package org.broadsheet.cli;

import org.broadsheet.job.Job;
import picocli.CommandLine.Option;

/** The options that say what must hold of the input for anything to be published. */
final class GateOptions {
  @Option(
      names = "--max-rejected-share",
      paramLabel = "SHARE",
      description = "With more rejected records nothing is published; default ${DEFAULT-VALUE}.")
  private String maxRejectedShare = "0.05";

  @Option(names = "--allow-empty", description = "Publishes even if no article is accepted.")
  private boolean allowEmpty;

  Job.Gate gate(OptionValues values) {
    return new Job.Gate(values.share("--max-rejected-share", maxRejectedShare), allowEmpty);
  }
}
