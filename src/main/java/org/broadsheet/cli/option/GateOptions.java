package org.broadsheet.cli.option;

import java.util.OptionalDouble;
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

  @Option(
      names = "--min-accepted",
      paramLabel = "N",
      description = "With fewer accepted articles nothing is published.")
  private String minAccepted;

  @Option(
      names = "--max-drop",
      paramLabel = "SHARE",
      description =
          "Nothing is published if an outlet that had 10 articles or more, or all outlets together,"
              + " lost more of the articles of the last run, that with a window of this length"
              + " before this one.")
  private String maxDrop;

  Job.Gate gate(OptionValues values) {
    if (allowEmpty && minAccepted != null) {
      values.problem("--allow-empty and --min-accepted contradict each other: give one of them.");
    }
    return new Job.Gate(
        values.share("--max-rejected-share", maxRejectedShare),
        allowEmpty,
        minAccepted == null ? 0 : values.number("--min-accepted", minAccepted, 1, Long.MAX_VALUE),
        maxDrop == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(values.share("--max-drop", maxDrop)));
  }
}
