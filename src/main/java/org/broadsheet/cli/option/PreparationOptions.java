package org.broadsheet.cli.option;

import org.broadsheet.corpus.Preparation;
import picocli.CommandLine.Option;

/** The options that say what is done to the articles before they are counted. */
final class PreparationOptions {
  private static final String MERGE = "merge";

  /** Below that, articles on the same event would be copies. */
  private static final double LEAST_THRESHOLD = 0.2;

  @Option(
      names = "--keep-boilerplate",
      description = "Counts the texts as they are delivered, menus and sign-up lines included.")
  private boolean keepBoilerplate;

  @Option(
      names = "--dedupe",
      paramLabel = "merge|keep",
      description =
          "merge: an article and its copies count once; keep: each counts; default"
              + " ${DEFAULT-VALUE}.")
  private String dedupe = MERGE;

  @Option(
      names = "--duplicate-threshold",
      paramLabel = "SHARE",
      description =
          "What two articles must have in common, of all sequences of five words in either, to be"
              + " copies; default ${DEFAULT-VALUE}.")
  private String duplicateThreshold = "0.5";

  Preparation.Options preparation(OptionValues values) {
    if (!dedupe.equals(MERGE) && !dedupe.equals("keep")) {
      values.problem("--dedupe knows merge and keep: \"%s\".".formatted(dedupe));
    }
    double threshold = values.share("--duplicate-threshold", duplicateThreshold, LEAST_THRESHOLD);
    return new Preparation.Options(keepBoilerplate, dedupe.equals(MERGE), threshold);
  }
}
