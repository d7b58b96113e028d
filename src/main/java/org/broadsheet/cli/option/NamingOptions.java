package org.broadsheet.cli.option;

import java.util.Optional;
import org.broadsheet.job.Job;
import picocli.CommandLine.Option;

/** The options that say how entities are found and named. */
final class NamingOptions {
  /** So that the pairs of one article stay below half a million. */
  private static final long MOST_ENTITIES = 1_000;

  @Option(
      names = "--entities",
      paramLabel = "FILE",
      description =
          "CSV (alias,entity,type): names to be read as an entity's; ! as entity blocks a name.")
  private String entities;

  @Option(
      names = "--entity-model",
      paramLabel = "MODEL",
      description =
          "Finds names by a model that train-entities made, or by class:NAME, a recogniser of your"
              + " own in --jars; default: by rules.")
  private String model;

  @Option(
      names = "--max-entities-per-article",
      paramLabel = "N",
      description =
          "The most named entities of an article that make its pairs; default ${DEFAULT-VALUE}.")
  private String maxEntitiesPerArticle = "200";

  Job.Naming naming(OptionValues values) {
    return new Job.Naming(
        Optional.ofNullable(entities),
        Optional.ofNullable(model),
        (int) values.number("--max-entities-per-article", maxEntitiesPerArticle, 1, MOST_ENTITIES));
  }
}
