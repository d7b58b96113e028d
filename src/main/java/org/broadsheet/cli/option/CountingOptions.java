package org.broadsheet.cli.option;

import java.util.Optional;
import org.broadsheet.job.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that decide what is counted and reported. */
final class CountingOptions {
  /** A limit: with more sentences the report would repeat the articles. */
  private static final long MOST_EVIDENCE = 100;

  @Option(
      names = "--stop-words",
      paramLabel = "FILE",
      description = "Additional stop words, one a line, for every language.")
  private String stopWords;

  @Option(
      names = "--keep-stop-words",
      description = "Reports stop words as well; is_stop_word marks them.")
  private boolean keepStopWords;

  @Option(
      names = "--min-articles",
      paramLabel = "N",
      description =
          "Fewest articles that must have a term, phrase, entity or pair of entities for it to be"
              + " reported; default 1, for phrases and pairs 2, for emphasis and similarity 5.")
  private String minArticles;

  @Option(
      names = "--min-group-articles",
      paramLabel = "N",
      description =
          "Fewest articles that an outlet, and all others together, must have for emphasis to be"
              + " tested; default ${DEFAULT-VALUE}.")
  private String minGroupArticles = "10";

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "Reports only the N most frequent terms, phrases, entities or pairs of each group"
              + " (outlet, day, language).")
  private String top;

  @Option(
      names = "--evidence",
      paramLabel = "N",
      description =
          "Example sentences for each top feature of an outlet; default ${DEFAULT-VALUE}.")
  private String evidence = "3";

  @Mixin private NamingOptions naming = new NamingOptions();

  Job.Counting counting(OptionValues values) {
    return new Job.Counting(
        Optional.ofNullable(stopWords),
        keepStopWords,
        values.count("--min-articles", minArticles),
        (int) values.number("--min-group-articles", minGroupArticles, 1, Integer.MAX_VALUE),
        values.count("--top", top),
        (int) values.number("--evidence", evidence, 1, MOST_EVIDENCE),
        naming.naming(values));
  }
}
