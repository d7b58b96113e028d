package org.broadsheet.cli.option;

import java.util.Optional;
import org.broadsheet.job.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is counted, and how much of it reported. */
final class CountingOptions {
  /** More sentences are no evidence, but the articles. */
  private static final long MOST_EVIDENCE = 100;

  @Option(
      names = "--stop-words",
      paramLabel = "FILE",
      description = "More stop words, one a line, for every language.")
  private String stopWords;

  @Option(
      names = "--keep-stop-words",
      description = "Publishes stop words too, marked by is_stop_word.")
  private boolean keepStopWords;

  @Option(
      names = "--min-articles",
      paramLabel = "N",
      description =
          "Articles of the corpus a term, phrase, entity or pair of entities needs; default 1, for"
              + " phrases and pairs 2, for emphasis and similarity 5.")
  private String minArticles;

  @Option(
      names = "--min-group-articles",
      paramLabel = "N",
      description =
          "Articles that an outlet, and all others, need for emphasis to be tested; default"
              + " ${DEFAULT-VALUE}.")
  private String minGroupArticles = "10";

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "Only the most used terms, phrases, entities or pairs of each group (outlet, day,"
              + " language).")
  private String top;

  @Option(
      names = "--evidence",
      paramLabel = "N",
      description = "Sentences that show each top feature of an outlet; default ${DEFAULT-VALUE}.")
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
