package org.broadsheet.cli.option;

import java.util.OptionalDouble;
import org.broadsheet.job.Job;
import picocli.CommandLine.Option;

/** The options that set conditions for publication. */
final class GateOptions {
  @Option(
      names = "--max-rejected-share",
      paramLabel = "SHARE",
      description =
          "Publishes nothing if a larger share of the records is rejected; default"
              + " ${DEFAULT-VALUE}.")
  private String maxRejectedShare = "0.05";

  @Option(names = "--allow-empty", description = "Publishes even if no article is accepted.")
  private boolean allowEmpty;

  @Option(
      names = "--min-accepted",
      paramLabel = "N",
      description = "Publishes nothing if fewer articles are accepted.")
  private String minAccepted;

  @Option(
      names = "--max-drop",
      paramLabel = "SHARE",
      description =
          "Publishes nothing if an outlet with at least 10 articles in the last run, or all outlets"
              + " together, lost a larger share of them. The last run is that of the preceding"
              + " window of the same length.")
  private String maxDrop;

  Job.Gate gate(OptionValues values) {
    if (allowEmpty && minAccepted != null) {
      values.problem("--allow-empty and --min-accepted contradict each other: leave one out.");
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
