package org.broadsheet.cli.option;

import org.broadsheet.corpus.Preparation;
import picocli.CommandLine.Option;

/** The options that decide how articles are prepared before they are counted. */
final class PreparationOptions {
  private static final String MERGE = "merge";

  /** With a lower threshold, articles on the same event would count as copies. */
  private static final double LEAST_THRESHOLD = 0.2;

  @Option(
      names = "--keep-boilerplate",
      description =
          "Counts the full texts, with menus and sign-up lines. Names are still looked for in the"
              + " texts without them.")
  private boolean keepBoilerplate;

  @Option(
      names = "--dedupe",
      paramLabel = "merge|keep",
      description =
          "merge: an article and its copies count as one; keep: each counts; default"
              + " ${DEFAULT-VALUE}.")
  private String dedupe = MERGE;

  @Option(
      names = "--duplicate-threshold",
      paramLabel = "SHARE",
      description =
          "Share of all their sequences of five words that two articles must have in common to be"
              + " copies; default ${DEFAULT-VALUE}.")
  private String duplicateThreshold = "0.5";

  Preparation.Options preparation(OptionValues values) {
    if (!dedupe.equals(MERGE) && !dedupe.equals("keep")) {
      values.problem("--dedupe must be merge or keep: \"%s\".".formatted(dedupe));
    }
    double threshold = values.share("--duplicate-threshold", duplicateThreshold, LEAST_THRESHOLD);
    return new Preparation.Options(keepBoilerplate, dedupe.equals(MERGE), threshold);
  }
}
