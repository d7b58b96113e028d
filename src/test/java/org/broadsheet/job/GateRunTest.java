package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** What a run says of a feed that changed, and when it publishes nothing for that. */
class GateRunTest {
  @TempDir Path folder;

  private Path news;
  private Path output;

  /** On Monday two outlets, on Tuesday a third in place of one, and what has no date. */
  @BeforeEach
  void writeNews() throws IOException {
    output = folder.resolve("output");
    var corpus = new SmallCorpus();
    add(corpus, "Gazette", "2026-03-09", 12);
    add(corpus, "Courier", "2026-03-09", 3);
    add(corpus, "Gazette", "2026-03-10", 2);
    add(corpus, "Herald", "2026-03-10", 1);
    add(corpus, "Courier", "", 4);
    news = corpus.writtenTo(folder.resolve("news.jsonl"));
  }

  private static void add(SmallCorpus corpus, String outlet, String day, int articles)
      throws IOException {
    for (int i = 0; i < articles; i++) {
      corpus.with(
          "%s %s %d".formatted(outlet, day, i), outlet, day, "Title", "The ferry sank, story " + i);
    }
  }

  private Command run(String day, String... options) {
    var args = new ArrayList<>(List.of("report", "rejected_records", "--input", news + ""));
    args.addAll(List.of("--output", output + "", "--days", "1", "--to", day, "--run-id", day));
    args.addAll(List.of(options));
    return Command.run(args.toArray(String[]::new));
  }

  private JsonNode manifest(String runId) throws IOException {
    return new ObjectMapper()
        .readTree(Files.readAllBytes(output.resolve("runs/" + runId + "/manifest.json")));
  }

  @Test
  void aFeedThatFellSilentStopsOnlyARunWithALimit() throws IOException {
    Command monday = run("2026-03-09", "--max-drop", "0.5", "--min-accepted", "15");
    assertThat(monday.exitCode()).as(monday.err()).isEqualTo(ExitCode.OK);
    JsonNode articles = manifest("2026-03-09").path("articles");
    assertThat(articles.toString())
        .isEqualTo(
            "{\"Courier\":{\"accepted\":3,\"undated\":0,\"languages\":{\"en\":3}},"
                + "\"Gazette\":{\"accepted\":12,\"undated\":0,\"languages\":{\"en\":12}}}");
    assertThat(manifest("2026-03-09").at("/records/undated").asInt()).isEqualTo(4);

    Command stopped = run("2026-03-10", "--max-drop", "0.5", "--min-accepted", "4");
    assertThat(stopped.exitCode()).isEqualTo(ExitCode.CHECK);
    assertThat(stopped.err())
        .contains(
            "Too few articles are accepted: 22 read = 3 accepted + 0 rejected + 19 filtered (4"
                + " undated). --min-accepted is 4. Complete the input, or lower it. Nothing was"
                + " published.\n",
            "Articles dropped by more than --max-drop 0.5 since run 2026-03-09: all 15 → 3,"
                + " Gazette 12 → 2. Complete the input, or raise it. Nothing was published.\n")
        .doesNotContain("\tat ");
    assertThat(output.resolve("runs")).isDirectoryContaining("glob:**/2026-03-09");
    assertThat(output.resolve("runs/2026-03-10")).doesNotExist();

    Command warned = run("2026-03-10", "--max-drop", "0.9");
    assertThat(warned.exitCode()).as(warned.err()).isEqualTo(ExitCode.OK);
    String[] warnings = {
      "Articles without a date: 4 of 22. They are not counted for any day or window.",
      "Outlets that are new since run 2026-03-09: Herald 1.",
      "Outlets with less than half as many articles as in run 2026-03-09: Gazette 12 → 2."
    };
    assertThat(manifest("2026-03-10").path("warnings"))
        .extracting(JsonNode::asText)
        .containsExactly(warnings);
    assertThat(warned.out()).contains("  Warning   " + warnings[2] + "\n");
    // The limits do not identify a run: it counts as published under any limit.
    Command again = run("2026-03-10", "--max-drop", "0");
    assertThat(again.out()).as(again.err()).contains(" is already published", warnings[1]);
  }

  @Test
  void outletsThatTheListDoesNotNameAreListed() throws IOException {
    Path list =
        Files.writeString(folder.resolve("outlets.csv"), "alias,outlet\ngazette.com,Gazette\n");
    Command run = run("2026-03-09", "--outlets", list + "");
    assertThat(run.out())
        .as(run.err())
        .contains("  Warning   Outlets that --outlets does not name: Courier 3.\n");
  }
}
