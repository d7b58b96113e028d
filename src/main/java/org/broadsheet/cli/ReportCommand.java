package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.job.Job;
import org.broadsheet.job.JobRunner;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes reports and publishes them. */
@Command(
    name = "report",
    description = "Reads articles, makes the reports named (or all) and publishes them as one run.",
    sortOptions = false)
final class ReportCommand implements Callable<ExitCode>, Printing {
  /** So that a phrase of three words fits into one number, whatever the article. */
  private static final long MOST_CHARS = 2_000_000;

  /** More sentences are no evidence, but the articles. */
  private static final long MOST_EVIDENCE = 100;

  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Reports that list names, or all.")
  private List<String> reports = List.of();

  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or globs of articles, on any file system Spark knows.")
  private List<String> inputs = List.of();

  @Option(names = "--output", paramLabel = "DIR", description = "Folder to publish to.")
  private String output;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, csv, parquet or text; default: by each file's ending.")
  private String format;

  @Option(
      names = "--column",
      paramLabel = "FIELD=COLUMN",
      description =
          "Where the input has an article's id, outlet, published, title, url, author, language or"
              + " text, if not under a name that feeds use.")
  private List<String> columns = List.of();

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "CSV (alias,outlet): names to be read as another outlet's.")
  private String outlets;

  @Option(
      names = "--default-outlet",
      paramLabel = "NAME",
      description = "Outlet of records that name none.")
  private String defaultOutlet;

  @Option(names = "--from", paramLabel = "DAY", description = "First day (UTC), inclusive.")
  private String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day (UTC), inclusive.")
  private String to;

  @Option(names = "--days", paramLabel = "N", description = "So many days ending at --to.")
  private String days;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      split = ",",
      description = "Only articles in these languages, such as en,ar.")
  private List<String> languages = List.of();

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

  @Mixin private PreparationOptions preparation = new PreparationOptions();

  @Option(
      names = "--max-article-chars",
      paramLabel = "N",
      description = "A longer record is rejected as too_long; default ${DEFAULT-VALUE}.")
  private String maxArticleChars = "1000000";

  @Option(
      names = "--max-rejected-share",
      paramLabel = "SHARE",
      description = "With more rejected records nothing is published; default ${DEFAULT-VALUE}.")
  private String maxRejectedShare = "0.05";

  @Option(names = "--allow-empty", description = "Publishes even if no article is accepted.")
  private boolean allowEmpty;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description = "Name of the run; default: last day of the window (or all) and a hash.")
  private String runId;

  @Option(
      names = "--move-latest",
      description = "Points latest to this run even if it is older or has fewer reports.")
  private boolean moveLatest;

  @SuppressWarnings("UnusedVariable") // Logging is settled before Java starts, by jobs/broadsheet.
  @Option(names = "--verbose", description = "Lets Spark's own log through.")
  private boolean isVerbose;

  private PrintStream out;
  private PrintStream err;
  private Job job;

  @Override
  public void printTo(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Reads the options into a job; what is wrong with them, a sentence each.
   *
   * @param explained options and words that a problem has been named for already
   */
  List<String> problems(Set<String> explained) {
    var values = new OptionValues();
    var names = reports.stream().filter(name -> !explained.contains(name)).toList();
    if (!names.isEmpty()) {
      ReportNames.problems(names).forEach(values::problem);
    } else if (reports.isEmpty()) {
      values.problem(ReportNames.missing(inputs));
    }
    if (inputs.isEmpty() && !explained.contains("--input")) {
      values.problem("Say what to read: --input PATH.");
    }
    if ((output == null || output.isBlank()) && !explained.contains("--output")) {
      values.problem("Say where to publish: --output DIR.");
    }
    try {
      FieldNames.with(columns);
    } catch (UserError e) {
      e.problems().forEach(values::problem);
    }
    job =
        new Job(
            ReportNames.of(reports),
            new Job.Input(
                inputs,
                values.format(format),
                columns,
                Optional.ofNullable(outlets),
                Optional.ofNullable(defaultOutlet).filter(name -> !name.isBlank())),
            filter(values),
            preparation.preparation(values),
            new Job.Counting(
                Optional.ofNullable(stopWords),
                keepStopWords,
                values.count("--min-articles", minArticles),
                (int) values.number("--min-group-articles", minGroupArticles, 1, Integer.MAX_VALUE),
                values.count("--top", top),
                (int) values.number("--evidence", evidence, 1, MOST_EVIDENCE),
                naming.naming(values)),
            new Job.Target(output, values.runId(runId), moveLatest));
    return values.problems();
  }

  private Job.Filter filter(OptionValues values) {
    return new Job.Filter(
        values.window(from, to, days),
        values.languages(languages),
        values.number("--max-article-chars", maxArticleChars, 1, MOST_CHARS),
        values.share("--max-rejected-share", maxRejectedShare),
        allowEmpty);
  }

  @Override
  public ExitCode call() throws IOException {
    new JobRunner(job, Version.TEXT, err, out).run();
    return ExitCode.OK;
  }
}
