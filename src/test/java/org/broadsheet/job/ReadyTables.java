package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.text;

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
import org.broadsheet.report.Report;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Reference;
import org.broadsheet.schema.SameSum;
import org.broadsheet.schema.Schema;

/** Publishes two small tables, for tests of what happens to any run, whatever is in it. */
final class ReadyTables {
  private static final Field OUTLET = text("outlet", "Name of the outlet.");
  private static final Field WORD = text("word", "A word.");
  private static final Field WORD_COUNT = count("word_count", "Uses of the word.");

  static final Report WORDS =
      report("words", List.of(WORD), List.of(WORD_COUNT), List.of(), List.of());

  static final Report OUTLET_WORDS =
      report(
          "outlet_words",
          List.of(OUTLET, WORD),
          List.of(WORD_COUNT),
          List.of(new Reference("words", List.of("word"))),
          List.of(new SameSum("word_count", "words", "word_count")));

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final ByteArrayOutputStream summary = new ByteArrayOutputStream();
  private final String output;

  ReadyTables(String output) {
    this.output = output;
  }

  private static Report report(
      String name,
      List<Field> key,
      List<Field> fields,
      List<Reference> references,
      List<SameSum> sums) {
    var period = List.of(Report.PERIOD_START, Report.PERIOD_END);
    var schema = new Schema(name, "row of a test", period, key, fields, List.of());
    return new Report(schema, "For tests.", references, sums, corpus -> null, false);
  }

  /** The rows of {@link #WORDS}: ferry 2, rock 1. */
  static NotedRows words(SparkSession spark) {
    return NotedRows.withoutNotes(spark.createDataFrame(
        List.of(RowFactory.create("rock", 1L), RowFactory.create("ferry", 2L)),
        StructType.fromDDL("word string, word_count bigint")));
  }

  /** The rows of {@link #OUTLET_WORDS}; the last one's word is the caller's choice. */
  static NotedRows outletWords(SparkSession spark, String lastWord) {
    Dataset<Row> rows = spark.createDataFrame(
        List.of(
            RowFactory.create("Courier", "ferry", 1L),
            RowFactory.create("Gazette", "ferry", 1L),
            RowFactory.create("Gazette", lastWord, 1L)),
        StructType.fromDDL("outlet string, word string, word_count bigint"));
    return new NotedRows(rows, Notes.none().withCount("capped", 7).withRemark("A remark."));
  }

  /** Publishes the tables as a run. */
  JobRunner.Outcome publish(String runId) throws IOException {
    return publish(runId, Manifest.Days.ALL, "rock");
  }

  /**
   * Publishes the tables as a run.
   *
   * @param lastWord of {@link #OUTLET_WORDS}; "rock" holds the schema, any other breaks it
   */
  JobRunner.Outcome publish(String runId, Manifest.Days window, String lastWord)
      throws IOException {
    var asked = new Manifest.Asked(runId, "0.1.0", "fingerprint", window, Map.of());
    return publication(asked, Duration.ZERO).of(() -> contents(lastWord));
  }

  /** A publication to the output, with no catalogue. */
  Publication publication(Manifest.Asked asked, Duration patience) {
    var target =
        new Job.Target(
            output, Optional.of(asked.runId()), CsvProfile.DATA, false, Optional.empty(), patience);
    return new Publication(
        new Output(output, Sessions.storage(output)),
        asked,
        target,
        Optional.empty(),
        Progress.plain(new PrintStream(log, true, UTF_8)),
        new PrintStream(summary, true, UTF_8));
  }

  private Contents contents(String lastWord) {
    SparkSession spark = Sessions.open(0, output);
    return new Contents(
        SmallManifest.read(3, List.of()),
        List.of(
            new Contents.Table(WORDS, () -> words(spark)),
            new Contents.Table(OUTLET_WORDS, () -> outletWords(spark, lastWord))),
        true,
        Notes.none().withCount("files_without_articles", 1));
  }

  String log() {
    return log.toString(UTF_8);
  }

  String summary() {
    return summary.toString(UTF_8);
  }
}
