package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.broadsheet.cli.Command;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication writes, checks and publishes the tables it is given. */
class ReadyTablesTest {
  @TempDir Path output;

  @Test
  void tablesArePublishedAsOneRun() throws IOException {
    var tables = new ReadyTables(output.toString());
    assertThat(tables.publish("first")).isEqualTo(new JobRunner.Outcome("first", true, 3));
    assertThat(output.resolve("latest/csv/rejected_records.csv"))
        .hasContent(
            """
            period_start,period_end,source_file,position,reason,excerpt\r
            ,,a.jsonl,7,malformed_record,y\r
            ,,b.jsonl,2,malformed_record,x\r
            """);
    assertThat(tables.summary())
        .contains(
            "Published run first (no dates).", "rejected_records 2, boilerplate 1", "A remark.");
    assertThat(Command.run("verify", output.toString()).out()).isEqualTo("Run first: whole\n");
    Manifest manifest =
        new Output(output.toString(), Sessions.storage(output.toString()))
            .manifest("first")
            .orElseThrow();
    assertThat(manifest.published().skipped())
        .isEqualTo(Map.of("files_without_articles", 1L, "capped", 7L));
    assertThat(manifest.timings())
        .containsKeys("rejected_records", "boilerplate", "check", "findings");
  }

  @Test
  void aPublishedRunIsNotPublishedAgain() throws IOException {
    new ReadyTables(output.toString()).publish("first");
    var time = Files.getLastModifiedTime(output.resolve("runs/first/manifest.json"));
    var again = new ReadyTables(output.toString());
    assertThat(again.publish("first")).isEqualTo(new JobRunner.Outcome("first", false, 3));
    assertThat(again.summary()).contains("Run first is already published");
    assertThat(Files.getLastModifiedTime(output.resolve("runs/first/manifest.json")))
        .isEqualTo(time);
  }

  @Test
  void tablesThatBreakTheirSchemaAreNotPublished() {
    var tables = new ReadyTables(output.toString());
    assertThatThrownBy(() -> tables.publish("first", Manifest.Days.ALL, null))
        .isInstanceOfSatisfying(
            UserError.class,
            error -> {
              assertThat(error.exitCode()).isEqualTo(ExitCode.CHECK);
              assertThat(error.problems()).first().asString().startsWith("boilerplate: ");
              assertThat(error.problems()).last().asString().startsWith("Nothing was published.");
            });
    assertThat(output).isEmptyDirectory();
  }
}
