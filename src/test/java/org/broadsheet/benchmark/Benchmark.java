package org.broadsheet.benchmark;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code jobs/benchmark}; a measurement is a class with one entry. */
@Command(
    name = "benchmark",
    sortOptions = false,
    mixinStandardHelpOptions = true,
    description = {
      "Measures Broadsheet on a corpus: outlet by term counts beside DuckDB and plain Spark SQL,",
      "then a whole run of all reports, stage by stage. With --entities: how good and fast the",
      "recognisers of entities are; with --calibration: what emphasis finds where there is nothing",
      "to find; and nothing else."
    })
final class Benchmark implements Callable<Integer> {
  @Parameters(
      paramLabel = "CORPUS",
      description = "A file or folder that jobs/broadsheet reads as --input.")
  private Path corpus;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Rounds after the warm-up; 0 leaves the counts out. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--duckdb-threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads of DuckDB; Spark has two. Default: ${DEFAULT-VALUE}.")
  private int duckDbThreads;

  @Option(
      names = "--scaling",
      description =
          "Runs all reports on 1, 2, 4 and 8 copies of the corpus (JSON Lines) in 1 GB of heap.")
  private boolean isScaling;

  @Option(
      names = "--entities",
      paramLabel = "FOLDER",
      description = {
        "Measures recognisers on the articles of CORPUS (JSON Lines, .gz) whose names are marked in",
        "FOLDER: a file ID.tsv for each, of tokens and B-/I-/O tags."
      })
  private Path marks;

  @Option(
      names = "--default-outlet",
      paramLabel = "NAME",
      description = "As for jobs/broadsheet: outlet of records that name none.")
  private String defaultOutlet;

  @Option(
      names = "--calibration",
      paramLabel = "N",
      description =
          "Only tells what emphasis finds when outlets' names are dealt out anew N times, beside"
              + " other measures.")
  private int permutations;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "9000",
      description =
          "Articles to calibrate on, equally many of each of the largest outlets. Default:"
              + " ${DEFAULT-VALUE}.")
  private int articles;

  @Option(
      names = "--outlets",
      paramLabel = "N",
      defaultValue = "12",
      description = "How many outlets those are. Default: ${DEFAULT-VALUE}.")
  private int outlets;

  @Option(
      names = "--small-outlets",
      paramLabel = "N",
      defaultValue = "0",
      description = "Outlets of 1 to 40 articles to add. Default: ${DEFAULT-VALUE}.")
  private int smallOutlets;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which articles and small outlets are drawn. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--keep-boilerplate",
      description = "Calibrates with boilerplate, too, as jobs/broadsheet does with this option.")
  private boolean isWithBoilerplate;

  @Option(
      names = "--keep-stop-words",
      description = "Calibrates with stop words, too, as jobs/broadsheet does with this option.")
  private boolean isWithStopWords;

  private Benchmark() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(new CommandLine(new Benchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    if (marks != null) {
      EntityAccuracy.of(corpus, marks).print(System.out);
      return 0;
    }
    var workshop = Workshop.open(corpus, defaultOutlet);
    if (permutations > 0) {
      var choice = new CalibrationCorpus.Choice(articles, outlets, smallOutlets, seed);
      Calibration.of(workshop, choice, isWithBoilerplate, isWithStopWords)
          .print(permutations, System.out);
      return 0;
    }
    if (rounds > 0) {
      new TermCountRace(workshop, rounds, duckDbThreads).print(System.out);
    }
    new WholeRun(workshop).print(System.out);
    if (isScaling) {
      new Scaling(workshop).print(System.out);
    }
    return 0;
  }
}
