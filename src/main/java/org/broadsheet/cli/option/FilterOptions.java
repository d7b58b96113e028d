package org.broadsheet.cli.option;

import java.util.List;
import org.broadsheet.corpus.Window;
import org.broadsheet.job.Job;
import picocli.CommandLine.Option;

/** The options that decide which articles are accepted. */
final class FilterOptions {
  /** Up to this length, three words of an article can be encoded in one long. */
  private static final long MOST_CHARS = 2_000_000;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      split = ",",
      description = "Accepts only articles in these languages, such as en,ar.")
  private List<String> languages = List.of();

  @Option(
      names = "--max-article-chars",
      paramLabel = "N",
      description = "Rejects articles with longer texts as too_long; default ${DEFAULT-VALUE}.")
  private String maxArticleChars = "1000000";

  Job.Filter filter(OptionValues values, Window window) {
    return new Job.Filter(
        window,
        values.languages(languages),
        values.number("--max-article-chars", maxArticleChars, 1, MOST_CHARS));
  }
}
