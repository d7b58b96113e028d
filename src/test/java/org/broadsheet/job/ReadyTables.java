package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.io.output.CsvProfile;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.report.Boilerplate;
import org.broadsheet.report.RejectedRecords;

/**
 * Publishes two small tables without reading an article: rejected_records with two rows and
 * boilerplate with one.
 */
final class ReadyTables {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final ByteArrayOutputStream summary = new ByteArrayOutputStream();
  private final String output;
  private boolean isForced;
  private boolean isOneTable;

  ReadyTables(String output) {
    this.output = output;
  }

  /** Moves the pointer as {@code --move-latest} does. */
  ReadyTables forced() {
    isForced = true;
    return this;
  }

  /** Publishes the rejected records only. */
  ReadyTables oneTable() {
    isOneTable = true;
    return this;
  }

  /** Publishes the tables as a run of all days. */
  JobRunner.Outcome publish(String runId) throws IOException {
    return publish(runId, Manifest.Days.ALL);
  }

  /** Publishes the tables as a run of a window. */
  JobRunner.Outcome publish(String runId, Manifest.Days window) throws IOException {
    return publish(runId, window, "Sign up.");
  }

  /**
   * Publishes the tables as a run.
   *
   * @param text of the row of boilerplate; null breaks the schema
   */
  JobRunner.Outcome publish(String runId, Manifest.Days window, String text) throws IOException {
    var asked = new Manifest.Asked(runId, "0.1.0", "fingerprint", window, Map.of());
    return publication(asked, Duration.ZERO).publish(() -> contents(window, text));
  }

  /** A publication to the output, without a catalogue. */
  Publication publication(Manifest.Asked asked, Duration patience) {
    var target =
        new Job.Target(
            output,
            Optional.of(asked.runId()),
            CsvProfile.DATA,
            isForced,
            Optional.empty(),
            patience);
    return new Publication(
        new Output(output, Sessions.storage(output)),
        asked,
        target,
        Optional.empty(),
        Progress.plain(new PrintStream(log, true, UTF_8)),
        new PrintStream(summary, true, UTF_8));
  }

  /** The two tables, read from three articles. */
  Contents contents(Manifest.Days period, String text) {
    SparkSession spark = Sessions.open(0, output);
    var read =
        new Manifest.Read(
            List.of(),
            period,
            new Manifest.Records(5, 3, 2, 0, Map.of("malformed_record", 2L), Map.of(), 0),
            Map.of("Gazette", new Manifest.Articles(3, 0, Map.of("en", 3L))),
            List.of());
    var rejected = new Contents.Table(RejectedRecords.REPORT, () -> rejected(spark));
    var boilerplate = new Contents.Table(Boilerplate.REPORT, () -> boilerplate(spark, text));
    return new Contents(
        read,
        isOneTable ? List.of(rejected) : List.of(rejected, boilerplate),
        true,
        Notes.none().withCount(Summary.SKIPPED_FILES, 1));
  }

  private static NotedRows rejected(SparkSession spark) {
    return NotedRows.withoutNotes(
        table(
            spark,
            "source_file string, position bigint, reason string, excerpt string",
            RowFactory.create("b.jsonl", 2L, "malformed_record", "x"),
            RowFactory.create("a.jsonl", 7L, "malformed_record", "y")));
  }

  private static NotedRows boilerplate(SparkSession spark, String text) {
    Dataset<Row> rows =
        table(
            spark,
            "outlet string, text string, reason string, article_count bigint, token_count bigint",
            RowFactory.create("Gazette", text, "sign_up", 2L, 4L));
    return new NotedRows(rows, Notes.none().withCount("capped", 7).withRemark("A remark."));
  }

  private static Dataset<Row> table(SparkSession spark, String ddl, Row... rows) {
    return spark.createDataFrame(List.of(rows), StructType.fromDDL(ddl));
  }

  String log() {
    return log.toString(UTF_8);
  }

  String summary() {
    return summary.toString(UTF_8);
  }
}
