package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many windows, a run each. */
class BackfillTest {
  @TempDir Path folder;

  private Path news;
  private Path output;

  @BeforeEach
  void writeNews() throws IOException {
    output = folder.resolve("output");
    news =
        new SmallCorpus()
            .with("Gazette", "2026-03-09", "The ferry struck the rock.")
            .with("Courier", "2026-03-09", "The ferry sank.")
            .with("Gazette", "2026-03-11", "The rock is searched.")
            .writtenTo(folder.resolve("news.jsonl"));
  }

  private Command backfill(String... options) {
    var args = new ArrayList<>(List.of("backfill", "rejected_records", "--input", news + ""));
    args.addAll(List.of("--output", output + "", "--keep-boilerplate", "--dedupe=keep"));
    args.addAll(List.of(options));
    return Command.run(args.toArray(String[]::new));
  }

  private String latest() throws IOException {
    return Files.readString(output.resolve("latest.json"));
  }

  @Test
  void aWindowThatFailsDoesNotStopTheNext() throws IOException {
    String[] days = {"--from", "2026-03-09", "--to", "2026-03-11", "--every", "day"};
    Command first = backfill(days);
    assertThat(first.exitCode()).as(first.err()).isEqualTo(ExitCode.CHECK);
    assertThat(first.out())
        .matches(
            """

              Window                    Run                   Outcome            Articles
              2026-03-09 to 2026-03-09  2026-03-09-[0-9a-f]{8}   published                 2
              2026-03-10 to 2026-03-10  –                     failed, exit code 3         –
              2026-03-11 to 2026-03-11  2026-03-11-[0-9a-f]{8}   published                 1
            Windows: 2 of 3 published.
            """);
    assertThat(first.problems())
        .contains("Window 2 of 3: 2026-03-10 to 2026-03-10")
        .filteredOn(line -> line.contains(" failed. "))
        .containsExactly(
            "Window 2026-03-10 to 2026-03-10 failed. No article is accepted: 3 read = 0 accepted +"
                + " 0 rejected + 3 filtered. --allow-empty publishes empty reports. Nothing was"
                + " published.");
    assertThat(latest()).contains("\"2026-03-11-");

    var manifest = Files.getLastModifiedTime(output.resolve("latest/manifest.json"));
    Command again =
        backfill("@" + allowEmpty(), days[0], days[1], days[2], days[3], days[4], days[5]);
    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.OK);
    assertThat(again.out())
        .containsPattern("2026-03-09-[0-9a-f]{8}   already published")
        .containsPattern("2026-03-10-[0-9a-f]{8}   published +0\n")
        .contains("Windows: 3 of 3 published.");
    assertThat(Files.getLastModifiedTime(output.resolve("latest/manifest.json")))
        .isEqualTo(manifest);
  }

  /** A job file as a schedule has it: the command line's days replace its own. */
  private Path allowEmpty() throws IOException {
    return Files.writeString(
        folder.resolve("daily.args"), "--allow-empty --days 1 --to 2026-01-01");
  }

  @Test
  void windowsMayOverlapAndBeTheSameAsThoseOfSingleRuns() {
    String[] single = {
      "report",
      "rejected_records",
      "--keep-boilerplate",
      "--dedupe=keep",
      "--input",
      news + "",
      "--output",
      output + "",
      "--to",
      "2026-03-10",
      "--days",
      "3"
    };
    assertThat(Command.run(single).exitCode()).isEqualTo(ExitCode.OK);
    Command sliding =
        backfill("--from", "2026-03-10", "--to", "2026-03-11", "--every", "day", "--days", "3");
    assertThat(sliding.out())
        .as(sliding.err())
        .containsPattern(
            "  2026-03-08 to 2026-03-10  2026-03-10-[0-9a-f]{8}   already published +2")
        .containsPattern("  2026-03-09 to 2026-03-11  2026-03-11-[0-9a-f]{8}   published +3");
  }

  @Test
  void whatIsWrongInEveryWindowIsSaidOnce() {
    Command wrong =
        backfill(
            "--outlets",
            folder.resolve("none.csv") + "",
            "--from",
            "2026-03-09",
            "--to",
            "2026-03-22",
            "--every",
            "week");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.out())
        .contains("  2026-03-09 to 2026-03-15  –  ", "failed, exit code 2")
        .endsWith("Windows: 0 of 2 published. The others were not tried.\n")
        .doesNotContain("2026-03-16");
  }
}
