package org.broadsheet.cli.option;

import java.util.List;
import org.broadsheet.corpus.Window;
import org.broadsheet.job.Job;
import picocli.CommandLine.Option;

/** The options that say which articles to let in. */
final class FilterOptions {
  /** So that a phrase of three words fits into one number, whatever the article. */
  private static final long MOST_CHARS = 2_000_000;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      split = ",",
      description = "Only articles in these languages, such as en,ar.")
  private List<String> languages = List.of();

  @Option(
      names = "--max-article-chars",
      paramLabel = "N",
      description = "A longer record is rejected as too_long; default ${DEFAULT-VALUE}.")
  private String maxArticleChars = "1000000";

  Job.Filter filter(OptionValues values, Window window) {
    return new Job.Filter(
        window,
        values.languages(languages),
        values.number("--max-article-chars", maxArticleChars, 1, MOST_CHARS));
  }
}
