package org.broadsheet.cli.option;

import java.util.Optional;
import org.broadsheet.job.Job;
import picocli.CommandLine.Option;

/** The options that decide how entities are found and named. */
final class NamingOptions {
  /** Limits the pairs of one article to half a million. */
  private static final long MOST_ENTITIES = 1_000;

  @Option(
      names = "--entities",
      paramLabel = "FILE",
      description = "CSV (alias,entity,type): names of entities; ! as entity excludes a name.")
  private String entities;

  @Option(
      names = "--entity-model",
      paramLabel = "MODEL",
      description =
          "Model to find names with: a file that train-entities wrote, or class:NAME for a"
              + " recogniser of your own in --jars; default: rules.")
  private String model;

  @Option(
      names = "--max-entities-per-article",
      paramLabel = "N",
      description =
          "Pairs only the N most frequent entities of an article; default ${DEFAULT-VALUE}.")
  private String maxEntitiesPerArticle = "200";

  Job.Naming naming(OptionValues values) {
    return new Job.Naming(
        Optional.ofNullable(entities),
        Optional.ofNullable(model),
        (int) values.number("--max-entities-per-article", maxEntitiesPerArticle, 1, MOST_ENTITIES));
  }
}
