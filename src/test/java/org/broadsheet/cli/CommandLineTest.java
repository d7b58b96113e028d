package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes on the command line and the sentences that report them. No test starts Spark. */
class CommandLineTest {
  private static final String SAMPLE = "jobs/sample";

  @TempDir Path folder;

  private static Arguments says(String typed, String... problems) {
    return Arguments.of(typed, List.of(problems));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        says("rep all", unknownCommand("rep", " Did you mean report?")),
        says("help report", unknownCommand("help", "")),
        says("all", unknownCommand("all", "")),
        says(
            "--input x report all",
            "An option stands before the command: \"--input\". Put it after the command."),
        says("--verson", "Unknown option: \"--verson\". --help lists the options."),
        says("list extra", "Unknown argument: \"extra\". --help lists the arguments."),
        says(
            "list --hlep",
            "Unknown option: \"--hlep\". Did you mean --help? --help lists the options."),
        says("describe", "describe needs an argument: give REPORT."),
        says("describe term", unknownReport("term", "terms")),
        says("describe TERMS", unknownReport("TERMS", "terms")),
        says("verify", "verify needs an argument: give DIR."),
        says(
            "prune",
            "prune needs an argument: give DIR.",
            "The number of runs that stay is missing: give --keep N."),
        says(
            "prune nowhere --keep 3",
            "The folder has no published run: \"nowhere\". Check the path."),
        says("prune nowhere --keep 0", "--keep needs a whole number from 1 to 2147483647: \"0\"."),
        says("prune nowhere --keep", "--keep needs a value: give N."),
        says("verify nowhere", "The folder has no published run: \"nowhere\". Check the path."),
        says(
            "verify a:b",
            "The path of the output is not valid: \"a:b\" (Relative path in absolute URI: a:b)."
                + " Check the path."));
  }

  static Stream<Arguments> reportMistakes() {
    return Stream.of(
        says(
            "report",
            "The report is missing: name one, or all, as in \"report all --input … --output …\"."
                + " The command list shows the reports.",
            "The input is missing: give --input PATH.",
            "The output is missing: give --output DIR."),
        says("report outlet --input a --output o", unknownReport("outlet", "outlets")),
        says(
            "report nothing --input a --output o",
            "Unknown report: \"nothing\". The command list shows the reports."),
        says(
            "report --input a all --output o",
            "The report is missing: \"all\" was read as a path of --input. Name the report before"
                + " --input."),
        says(
            "report all --inptu a --otuput",
            "Unknown option: \"--inptu\". Did you mean --input? --help lists the options.",
            "Unknown option: \"--otuput\". Did you mean --output? --help lists the options."),
        says(
            "report all --in a --output o",
            "Unknown option: \"--in\". Did you mean --input? --help lists the options."),
        says(
            "report all --input a --output o -Dx=y",
            "Unknown option: \"-Dx\". --help lists the options."),
        says("report all --input --output o", "--input needs a value: give PATH."),
        says("report all --input a --output", "--output needs a value: give DIR."),
        says("report all --input a --output=", "The output is missing: give --output DIR."),
        says(
            "report all --input a --output o --keep-stop-words=yes",
            "--keep-stop-words takes no value: \"yes\". Leave the value out."),
        says(
            "report all --input x @nowhere.args",
            "A job file cannot be read: \"nowhere.args\". Check the path."));
  }

  static Stream<Arguments> valueMistakes() {
    return Stream.of(
        says("--days 3", "--days counts back from --to: give --to, and leave --from out."),
        says(
            "--days 3 --to 2026-03-05 --from 2026-03-01",
            "--days counts back from --to: give --to, and leave --from out."),
        says(
            "--from 2026-03-05 --to 2026-03-01",
            "--to is before --from: \"2026-03-05\" to \"2026-03-01\"."),
        says("--to 2026-3-1", "--to needs a day such as 2026-03-15: \"2026-3-1\"."),
        says("--from 2026-02-30", "--from needs a day such as 2026-03-15: \"2026-02-30\"."),
        says(
            "--to -999999999-01-01 --days 3",
            "--to needs a day such as 2026-03-15: \"-999999999-01-01\"."),
        says("--to 2026-03-05 --days 0", "--days needs a whole number from 1 to 100000: \"0\"."),
        says(
            "--to 2026-03-05 --days 99999999999",
            "--days needs a whole number from 1 to 100000: \"99999999999\"."),
        says("--top -3", "--top needs a whole number from 1 to 2147483647: \"-3\"."),
        says(
            "--min-articles 2.5",
            "--min-articles needs a whole number from 1 to 2147483647: \"2.5\"."),
        says(
            "--min-group-articles 0",
            "--min-group-articles needs a whole number from 1 to 2147483647: \"0\"."),
        says("--max-rejected-share 5%", "--max-rejected-share needs a share from 0 to 1: \"5%\"."),
        says(
            "--max-rejected-share NaN", "--max-rejected-share needs a share from 0 to 1: \"NaN\"."),
        says(
            "--max-rejected-share 0x1p-3",
            "--max-rejected-share needs a share from 0 to 1: \"0x1p-3\"."),
        says(
            "--max-rejected-share -0.1",
            "--max-rejected-share needs a share from 0 to 1: \"-0.1\"."),
        says(
            "--min-accepted 0",
            "--min-accepted needs a whole number from 1 to 9223372036854775807: \"0\"."),
        says("--max-drop 50", "--max-drop needs a share from 0 to 1: \"50\"."),
        says(
            "--allow-empty --min-accepted 5",
            "--allow-empty and --min-accepted contradict each other: leave one out."),
        says(
            "--max-article-chars 3000000",
            "--max-article-chars needs a whole number from 1 to 2000000: \"3000000\"."),
        says("--csv-profile excel", "--csv-profile must be data or spreadsheet: \"excel\"."),
        says("--format xml", "--format must be one of jsonl, csv, parquet, text: \"xml\"."),
        says(
            "--language englisch",
            "--language needs a language code such as en or ar: \"englisch\"."),
        says("--dedupe drop", "--dedupe must be merge or keep: \"drop\"."),
        says(
            "--column foo",
            "--column needs field=source_column: \"foo\". Fields are id, outlet, published, title,"
                + " url, author, language, updated, text."),
        says(
            "--run-id ../x",
            "--run-id may have only letters, digits, dots, dashes and underscores: \"../x\"."),
        says(
            "--run-id .",
            "--run-id may have only letters, digits, dots, dashes and underscores: \".\"."),
        says("--wait 30", "--wait needs a time such as 90s, 30m or 2h: \"30\"."),
        says("--wait -1m", "--wait needs a time such as 90s, 30m or 2h: \"-1m\"."),
        says("--wait all", "--wait needs a time such as 90s, 30m or 2h: \"all\"."));
  }

  static Stream<Arguments> backfillMistakes() {
    return Stream.of(
        says("", "The days are missing: give --from DAY --to DAY --every day|week."),
        says(
            "--to 2026-03-10 --every day",
            "The days are missing: give --from DAY --to DAY --every day|week."),
        says(
            "--from 2026-03-09 --to 2026-03-10 --every month --days 0",
            "--every must be day or week: \"month\".",
            "--days needs a whole number from 1 to 100000: \"0\"."),
        says(
            "--from 2026-03-09 --to 2026-03-08 --every day",
            "--to is before --from: \"2026-03-09\" to \"2026-03-08\"."),
        says(
            "--from 2026-03-09 --to 2026-03-18 --every week",
            "--every week needs whole weeks: 2026-03-09 to 2026-03-18 are 10 days. End on"
                + " 2026-03-22."),
        says(
            "--from 2026-03-09 --to 2026-03-10 --every day --run-id x",
            "--run-id names a single run, but backfill makes one for each window: leave it out."));
  }

  @ParameterizedTest
  @MethodSource("backfillMistakes")
  void wrongDaysOfABackfillAreReported(String typed, List<String> problems) {
    Command command = Command.run(("backfill all --input a --output o " + typed).split(" +"));
    assertThat(command.problems()).isEqualTo(problems);
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private static String unknownCommand(String name, String hint) {
    return "Unknown command: \"%s\".%s Commands are report, backfill, list, describe, verify, prune, train-entities."
        .formatted(name, hint);
  }

  private static String unknownReport(String name, String near) {
    return "Unknown report: \"%s\". Did you mean %s? The command list shows the reports."
        .formatted(name, near);
  }

  @ParameterizedTest
  @MethodSource({"mistakes", "reportMistakes"})
  void aMistakeIsReportedInPlainSentences(String typed, List<String> problems) {
    Command command = Command.run(typed.split(" ", -1));
    assertThat(command.problems()).isEqualTo(problems);
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.out()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("valueMistakes")
  void aWrongValueIsReportedWithItsOption(String typed, List<String> problems) {
    Command command = Command.run(("report all --input a --output o " + typed).split(" ", -1));
    assertThat(command.problems()).isEqualTo(problems);
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void allMistakesAreReportedTogether() {
    Command command =
        Command.run(
            "report", "term", "--input", "a", "--top", "x", "--to", "y", "--run-id", "/", "--frm");
    assertThat(command.problems())
        .containsExactly(
            "Unknown option: \"--frm\". Did you mean --from? --help lists the options.",
            "--to needs a day such as 2026-03-15: \"y\".",
            unknownReport("term", "terms"),
            "--top needs a whole number from 1 to 2147483647: \"x\".",
            "The output is missing: give --output DIR.",
            "--run-id may have only letters, digits, dots, dashes and underscores: \"/\".");
  }

  @Test
  void theLastOfTwoValuesOfAnOptionCounts() {
    Command command =
        Command.run(
            "report", "all", "--input", "/nowhere", "--output", "o", "--top", "x", "--top", "6");
    assertThat(command.problems())
        .containsExactly("--input matches nothing: \"/nowhere\". Check the path.");
  }

  @Test
  void allPathsThatMatchNothingAreReported() {
    Command command =
        Command.run(
            "report", "all", "--input", "/nowhere", "/no/*.jsonl", "--input", "", "--output", "o");
    assertThat(command.problems())
        .containsExactly(
            "--input matches nothing: \"/nowhere\". Check the path.",
            "--input matches nothing: \"/no/*.jsonl\". Check the path.",
            "--input cannot be read: \"\" (Can not create a Path from an empty string). Check the"
                + " path.");
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void afterTwoDashesNothingIsAnOption() {
    assertThat(Command.run("report", "--", "--input").err())
        .startsWith("Unknown report: \"--input\".");
  }

  @Test
  void anOutputThatIsAFileIsRefused() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path output : List.of(file, file.resolve("below"))) {
      Command command = Command.run("report", "all", "--input", SAMPLE, "--output", output + "");
      assertThat(command.problems())
          .singleElement()
          .asString()
          .startsWith("--output cannot be written to: \"file:" + output + "\" (")
          .endsWith("). Check the path and its permissions.")
          .doesNotContain("Exception");
      assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    }
  }

  @Test
  void anOutputBelowAFileIsRefused() throws Exception {
    Files.createFile(folder.resolve("runs"));
    Command command = Command.run("report", "all", "--input", SAMPLE, "--output", folder + "");
    assertThat(command.problems())
        .singleElement()
        .asString()
        .startsWith("--output cannot be written to: \"file:" + folder + "/runs\" (");
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(folder).isDirectoryNotContaining(f -> f.getFileName().toString().startsWith("."));
  }

  @Test
  void anOutputWithoutPermissionToWriteIsRefused() {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.isDirectory(Path.of("/proc/self")),
        "The system has no /proc, which is not writable.");
    Command command = Command.run("report", "all", "--input", SAMPLE, "--output", "/proc");
    assertThat(command.problems())
        .singleElement()
        .asString()
        .startsWith("--output cannot be written to: \"file:/proc\" (");
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "-h",
        "report --help",
        "list -h",
        "describe -h",
        "verify -h",
        "prune -h"
      })
  void helpIsShownForEveryCommand(String typed) {
    Command command = Command.run(typed.isEmpty() ? new String[0] : typed.split(" ", -1));
    assertThat(command.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(command.out())
        .startsWith("Usage: broadsheet " + typed.replaceFirst("-.*", ""))
        .contains("--help", "Shows this help.");
    assertThat(command.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(command.err()).isEmpty();
  }

  @Test
  void helpIsShownEvenIfOtherOptionsAreWrong() {
    Command command = Command.run("report", "nothing", "--days", "x", "--help");
    assertThat(command.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(command.out()).startsWith("Usage: broadsheet report");
  }

  @Test
  void listShowsTheReportsAndTheirSummaries() {
    Command command = Command.run("list");
    assertThat(command.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(command.out().lines())
        .hasSize(org.broadsheet.report.Reports.ALL.size())
        .allMatch(line -> line.matches("[a-z_]+ +[A-Z].*\\."));
  }

  @Test
  void describeExplainsEveryColumnOfAReport() {
    Command command = Command.run("describe", "terms");
    assertThat(command.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(command.out()).startsWith("## terms\n").contains("| idf | number |");
  }
}
