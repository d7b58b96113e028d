package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.cli.Command;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in its output, and what it never does. */
class PublicationTest {
  @TempDir Path folder;

  private Path news;
  private Path output;

  @BeforeEach
  void writeNews() throws IOException {
    output = folder.resolve("output");
    news =
        new SmallCorpus()
            .with("Gazette", "2026-03-10", "The ferry struck the rock.")
            .with("Courier", "2026-03-11", "The ferry sank.")
            .writtenTo(folder.resolve("news/a.jsonl"));
  }

  private ReadyTables tables() {
    return new ReadyTables(output.toString());
  }

  /** Publishes two reports of the articles. */
  private Command publish(String... options) {
    var args = new ArrayList<>(List.of("report", "terms", "rejected_records"));
    args.addAll(List.of("--keep-boilerplate", "--dedupe=keep"));
    args.addAll(List.of("--input", news.getParent() + "", "--output", output + ""));
    args.addAll(List.of(options));
    return Command.run(args.toArray(String[]::new));
  }

  private Command published(String... options) {
    Command command = publish(options);
    assertThat(command.exitCode()).as(command.err()).isEqualTo(ExitCode.OK);
    return command;
  }

  private String latest() throws IOException {
    return Files.readString(output.resolve("latest.json"))
        .replaceAll(".*\"run_id\": \"|\"}\\s*", "");
  }

  /** Every file and link with its time and content. */
  private Map<String, String> everything() throws IOException {
    var all = new TreeMap<String, String>();
    for (Path file : SampleRun.files(output)) {
      Path path = output.resolve(file);
      String content =
          Files.isSymbolicLink(path)
              ? Files.readSymbolicLink(path).toString()
              : new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1);
      var time = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
      all.put(file.toString(), time + " " + content);
    }
    return all;
  }

  @Test
  void aRunLeavesItsFilesAManifestAndAPointerAndNothingElse() throws IOException {
    tables().publish("first");
    assertThat(SampleRun.files(output).stream().map(Path::toString))
        .allMatch(
            name ->
                name.matches(
                    "latest|latest\\.json|runs/first/(manifest\\.json|report\\.html)"
                        + "|runs/first/csv/(rejected_records|boilerplate)\\.csv"
                        + "|runs/first/parquet/(rejected_records|boilerplate)/part-[^/]+\\.parquet"
                        + "|runs/first/(dates\\.csv|datapackage\\.json|schema\\.yml|models\\.sql)"))
        .hasSize(12);
    assertThat(output.resolve("latest.json")).hasContent("{\"run_id\": \"first\"}\n");
    assertThat(Files.readSymbolicLink(output.resolve("latest"))).hasToString("runs/first");
  }

  @Test
  void theRunIsNamedByTheLastDayOfItsWindowAndItsFingerprint() throws IOException {
    published("--to", "2026-03-15", "--days", "7");
    assertThat(latest()).matches("2026-03-15-[0-9a-f]{8}");
    assertThat(output.resolve("latest/csv/terms.csv"))
        .content()
        .contains("\r\n2026-03-09,2026-03-15,en,ferry,");
  }

  @Test
  void aSecondRunChangesNoByteAndNoTime() throws IOException {
    published();
    Map<String, String> before = everything();
    assertThat(published().out())
        .contains(" is already published: same inputs, options and version.");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void theSameFilesByOtherPathsAreTheSameRun() throws IOException {
    new SmallCorpus().with("Times", "2026-03-12", "Fog.").writtenTo(folder.resolve("news/b.jsonl"));
    published();
    Command again =
        Command.run(
            ("report rejected_records terms --keep-boilerplate --dedupe=keep --input NEWS/b.jsonl"
                    + " NEWS/*.jsonl --output "
                    + output)
                .replace("NEWS", news.getParent() + "")
                .split(" ", -1));
    assertThat(again.out()).as(again.err()).contains(" is already published");
  }

  @Test
  void aRunIdNamesOneRunForGood() throws IOException {
    published("--run-id", "daily");
    Map<String, String> before = everything();
    new SmallCorpus().with("Times", "2026-03-12", "Fog.").writtenTo(folder.resolve("news/b.jsonl"));
    Command other = publish("--run-id", "daily");
    assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(other.problems())
        .containsExactly(
            "--run-id is taken by a run of other inputs or options: \"daily\". Choose another.");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void latestDoesNotMoveBackInTimeUnlessItIsForced() throws IOException {
    tables().publish("wednesday", until("2026-03-11"));
    ReadyTables earlier = tables();
    earlier.publish("tuesday", until("2026-03-10"));
    assertThat(earlier.summary())
        .contains(
            "\"latest\" still names run wednesday: its window ends on 2026-03-11, after this run's."
                + " --move-latest makes it name this run.");
    assertThat(latest()).isEqualTo("wednesday");
    assertThat(output.resolve("runs/tuesday/manifest.json")).exists();

    tables().forced().publish("tuesday", until("2026-03-10"));
    assertThat(latest()).isEqualTo("tuesday");
    assertThat(Files.readSymbolicLink(output.resolve("latest"))).hasToString("runs/tuesday");
    tables().publish("thursday", until("2026-03-12"));
    assertThat(latest()).isEqualTo("thursday");
  }

  private static Manifest.Days until(String day) {
    return new Manifest.Days(null, day);
  }

  @Test
  void latestDoesNotMoveToFewerReports() throws IOException {
    tables().publish("two");
    ReadyTables fewer = tables().oneTable();
    fewer.publish("one");
    assertThat(fewer.summary())
        .contains("\"latest\" still names run two: it has 2 reports, this run has 1.");
    assertThat(latest()).isEqualTo("two");
  }

  @Test
  void whatAGateStopsLeavesNothing() throws IOException {
    Files.writeString(news, "{\"id\": 1}\nno record\n");
    Command rejected = publish();
    assertThat(rejected.exitCode()).isEqualTo(ExitCode.CHECK);
    assertThat(rejected.err())
        .contains("Too many records are rejected: 2 read = 0 accepted + 2 rejected")
        .contains("Nothing was published.\n")
        .endsWith("The first rejected record: a.jsonl 1, missing_text: {\"id\": 1}\n")
        .doesNotContain("\tat ");
    assertThat(output).isEmptyDirectory();
  }

  @Test
  void whatAGateStopsLeavesWhatWasThere() throws IOException {
    published();
    Map<String, String> before = everything();
    Files.writeString(news, "\n");
    Command empty = publish();
    assertThat(empty.exitCode()).isEqualTo(ExitCode.CHECK);
    assertThat(empty.err()).contains("No article is accepted").contains("--allow-empty");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aRunThatWasKilledBeforeItsPointerIsPointedToByTheNext() throws IOException {
    tables().publish("first");
    Files.delete(output.resolve("latest.json"));
    Files.delete(output.resolve("latest"));
    ReadyTables next = tables();
    next.publish("first");
    assertThat(next.summary()).contains("already published");
    assertThat(latest()).isEqualTo("first");
    assertThat(output.resolve("latest/csv/boilerplate.csv")).exists();
  }

  @Test
  void aPointerThatIsDamagedIsWrittenAnew() throws IOException {
    tables().publish("first");
    Files.writeString(output.resolve("latest.json"), "{\"run");
    tables().publish("first");
    assertThat(latest()).isEqualTo("first");
  }

  @Test
  void whatAKilledRunHasLeftIsClearedByTheNext() throws IOException {
    for (String name :
        List.of("runs/first/parquet/boilerplate/part-0", "runs/first/.manifest.json.1.new")) {
      Files.createDirectories(output.resolve(name).getParent());
      Files.writeString(output.resolve(name), "half");
    }
    Files.createDirectories(output.resolve(".scratch/first/records"));
    Files.createDirectories(output.resolve(".scratch/other/records"));
    tables().publish("first");
    assertThat(SampleRun.files(output.resolve("runs/first"))).hasSize(10);
    assertThat(output.resolve(".scratch")).doesNotExist();
  }

  @Test
  void aFolderOfTheUsersWhereTheLinkWouldBeStays() throws IOException {
    Files.createDirectories(output.resolve("latest"));
    tables().publish("first");
    assertThat(output.resolve("latest")).isEmptyDirectory();
    assertThat(latest()).isEqualTo("first");
  }

  @Test
  void aDamagedManifestOfAnotherRunDoesNotStopTheNextOne() throws IOException {
    tables().publish("first");
    Files.writeString(output.resolve("runs/first/manifest.json"), "{}");
    tables().publish("second");
    assertThat(latest()).isEqualTo("second");
  }

  @Test
  void aDamagedManifestOfTheSameRunIsReported() throws IOException {
    tables().publish("first");
    Files.writeString(output.resolve("runs/first/manifest.json"), "{}");
    assertThatThrownBy(() -> tables().publish("first"))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.CHECK);
              assertThat(error.problems())
                  .singleElement()
                  .asString()
                  .startsWith("Damaged: first/manifest.json. Delete the folder ");
            });
  }

  @Test
  void filesOfTheSameNameInTwoFoldersAreDistinguished() throws IOException {
    new SmallCorpus().line("x").writtenTo(folder.resolve("more/a.jsonl"));
    Files.writeString(news, "x\n", java.nio.file.StandardOpenOption.APPEND);
    Command both =
        Command.run(
            "report rejected_records --keep-boilerplate --dedupe=keep --max-rejected-share 1 --output %s --input %s %s"
                .formatted(output, folder.resolve("more"), news.getParent())
                .split(" ", -1));
    assertThat(both.exitCode()).as(both.err()).isEqualTo(ExitCode.OK);
    assertThat(output.resolve("latest/csv/rejected_records.csv"))
        .content()
        .contains(",more/a.jsonl,1,malformed_record,x", ",news/a.jsonl,3,malformed_record,x");
  }
}
