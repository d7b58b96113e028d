package org.broadsheet.io.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a report are checked while they are written. */
class ReportWriterTest {
  private static final Schema TERMS =
      new Schema(
          "terms",
          "term",
          List.of(Field.date("day", "When.").optional()),
          List.of(Field.text("term", "What.")),
          List.of(
              Field.count("term_count", "Uses.").optional(),
              Field.number("front_share", "Share on the front page."),
              Field.flag("is_stop_word", "Whether.")),
          List.of());

  private static SparkSession spark;

  @TempDir java.nio.file.Path folder;

  @BeforeAll
  static void startSpark() {
    spark = TestSpark.session();
  }

  private static Row row(String term, Long count, Double share) {
    return RowFactory.create(null, term, count, share, false);
  }

  /** A part with these rows in this order; the union of two has two parts. */
  private static Dataset<Row> part(Row... rows) {
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(List.of(rows), 1),
        TERMS.structType());
  }

  private static Storage storage() {
    return new Storage(Map.of("fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem").entrySet());
  }

  private ReportWriter.Written written(Dataset<Row> rows) throws IOException {
    return written(TERMS, rows, "run");
  }

  private ReportWriter.Written written(Schema schema, Dataset<Row> rows, String run)
      throws IOException {
    return new ReportWriter(
            storage(),
            new Path(folder.resolve(run).toUri()),
            new Path(folder.resolve("scratch").toUri()),
            CsvProfile.DATA)
        .write(schema, rows, true, Set.of("term_count"));
  }

  @Test
  void rowsThatSatisfyTheirSchemaHaveNoProblems() throws IOException {
    ReportWriter.Written written =
        written(
            part(row("dam", 3L, 0.5), row("ferry", null, 1.0)).union(part(row("zoo", 4L, 0.0))));
    assertThat(written.problems()).isEmpty();
    assertThat(written.isOfSchema()).isTrue();
    assertThat(written.report().rows()).isEqualTo(3);
    assertThat(written.report().files()).hasSize(3);
    assertThat(written.sums()).isEqualTo(Map.of("term_count", 7L));
    assertThat(folder.resolve("run/csv/terms.csv"))
        .hasContent(
            """
            day,term,term_count,front_share,is_stop_word\r
            ,dam,3,0.5,false\r
            ,ferry,,1.0,false\r
            ,zoo,4,0.0,false\r
            """);
  }

  @Test
  void aTableWithoutRowsHasSumsOfZero() throws IOException {
    ReportWriter.Written written = written(part());
    assertThat(written.problems()).isEmpty();
    assertThat(written.sums()).isEqualTo(Map.of("term_count", 0L));
  }

  @Test
  void aViolationInAnyPartIsFound() throws IOException {
    Dataset<Row> valid = part(row("dam", 3L, 0.5));
    Dataset<Row> broken =
        part(row("ferry", -1L, 0.5), row("rock", -2L, Double.NaN), row("zoo", 1L, 7.0));
    assertThat(written(valid.union(broken)).problems())
        .containsExactly(
            "terms: term_count is negative in 2 rows.",
            "terms: front_share is not a number in 1 rows.",
            "terms: front_share is not between 0 and 1 in 2 rows.");
  }

  @Test
  void violationsOfSeveralPartsAddUp() throws IOException {
    assertThat(written(part(row("", 3L, 0.5)).union(part(row("dam", 1L, null)))).problems())
        .containsExactly(
            "terms: term is empty in 1 rows.", "terms: front_share is null in 1 rows.");
    assertThat(
            written(TERMS, part(row("a", -1L, 0.5)).union(part(row("b", -1L, 0.5))), "again")
                .problems())
        .containsExactly("terms: term_count is negative in 2 rows.");
  }

  @Test
  void rowsOutOfOrderAreFound() throws IOException {
    String problem = "terms: its rows are out of order, or two have the same key.";
    Row dam = row("dam", 3L, 0.5);
    Row ferry = row("ferry", 3L, 0.5);
    assertThat(written(TERMS, part(ferry, dam), "within").problems()).containsExactly(problem);
    assertThat(written(TERMS, part(dam, dam), "twice").problems()).containsExactly(problem);
    assertThat(written(TERMS, part(ferry).union(part(dam)), "between").problems())
        .containsExactly(problem);
    assertThat(written(TERMS, part(dam).union(part(dam)), "across").problems())
        .containsExactly(problem);
    assertThat(written(TERMS, part(dam).union(part(ferry)), "right").problems()).isEmpty();
  }

  /** A part that Spark did not write as the schema has it. */
  @Test
  void aPartOfOtherTypesIsFoundAndNotRead() throws IOException {
    Path parquet = new Path(folder.resolve("foreign").toUri());
    part(row("dam", 3L, 0.5))
        .selectExpr("day", "term", "cast(term_count as int)", "front_share", "is_stop_word")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(parquet.toString());
    String file =
        storage().list(parquet).stream()
            .map(found -> found.getPath().toString())
            .filter(name -> name.endsWith(".parquet"))
            .findFirst()
            .orElseThrow();
    CsvParts.Piece piece =
        CsvParts.write(
            file,
            folder.resolve("part.csv").toString(),
            CsvParts.Layout.of(TERMS, CsvProfile.DATA, Set.of()),
            storage());
    assertThat(piece.types())
        .containsExactly("term_count is stored as \"optional int32 term_count\", not as a count");
    assertThat(piece.rows()).isZero();
    assertThat(Files.readString(folder.resolve("part.csv"))).isEmpty();
    var table = new WrittenParts("terms", List.of(piece));
    assertThat(table.isOfSchema()).isFalse();
    assertThat(table.problems())
        .containsExactly(
            "terms: term_count is stored as \"optional int32 term_count\", not as a count.");
  }

  private static List<String> typeProblems(String columns) {
    MessageType file = MessageTypeParser.parseMessageType("message file {" + columns + "}");
    return PartTypes.problems(TERMS.columns(), file);
  }

  @Test
  void aColumnHasTheTypeOfTheSchema() {
    String day = "optional int32 day (DATE);";
    String term = "required binary term (STRING);";
    String count = "optional int64 term_count;";
    String rest = "optional double front_share; optional boolean is_stop_word;";
    assertThat(typeProblems(day + term + count + rest)).isEmpty();
    assertThat(typeProblems("optional int32 day;" + term + count + rest)).hasSize(1);
    assertThat(typeProblems(day + "optional binary term;" + count + rest)).hasSize(1);
    assertThat(typeProblems(day + "repeated binary term (STRING);" + count + rest)).hasSize(1);
    assertThat(typeProblems(day + term + "optional int64 term_count (TIME(MICROS,true));" + rest))
        .hasSize(1);
    assertThat(typeProblems(day + term + count + rest.replace("double", "float"))).hasSize(1);
    assertThat(typeProblems(day + term + count + rest.replace("boolean", "int32"))).hasSize(1);
    assertThat(typeProblems(term + day + count + rest))
        .containsExactly(
            "its columns are term, day, term_count, front_share, is_stop_word, not day, term,"
                + " term_count, front_share, is_stop_word");
    assertThat(typeProblems(day + term + count)).hasSize(1);
  }
}
