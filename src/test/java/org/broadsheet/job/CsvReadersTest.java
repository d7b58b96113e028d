package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.Field;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether other people's readers see the same rows in a report's CSV as in its Parquet. */
class CsvReadersTest {
  private static Path hostile;
  private static Path empty;
  private static Connection duckDb;

  @BeforeAll
  static void publish() throws Exception {
    duckDb = DriverManager.getConnection("jdbc:duckdb:");
    hostile = SharedRun.HOSTILE.folder();
    empty = SharedRun.EMPTY.folder();
  }

  @AfterAll
  static void closeDuckDb() throws SQLException {
    duckDb.close();
  }

  static List<String> reports() {
    return Reports.names();
  }

  private static List<Path> runs() {
    return List.of(SampleRun.folder(), hostile, empty);
  }

  private static Path csv(Path run, String report) {
    return run.resolve("csv/" + report + ".csv");
  }

  /** Rows of texts, in order; null where there is none. The first is the header. */
  private static List<List<String>> duckDb(String query) throws SQLException {
    var rows = new ArrayList<List<String>>();
    try (var statement = duckDb.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      var header = new ArrayList<String>();
      for (int i = 1; i <= columns; i++) {
        header.add(found.getMetaData().getColumnName(i));
      }
      rows.add(header);
      while (found.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          Object value = found.getObject(i);
          row.add(value instanceof Double number ? number.toString() : text(value));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String text(Object value) {
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    return value == null ? null : value.toString();
  }

  private static List<List<String>> parquet(Path run, String report) throws SQLException {
    return duckDb("select * from read_parquet('%s/parquet/%s/*.parquet')".formatted(run, report));
  }

  /** A CSV has no null: an empty field is one. */
  private static List<List<String>> nulls(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(v -> v == null || v.isEmpty() ? null : v).toList())
        .toList();
  }

  /** Numbers as Java writes them: JDK 17 does so in its own way, the value is what counts. */
  private static List<List<String>> numbers(String report, List<List<String>> rows) {
    List<Field> columns = Reports.named(report).orElseThrow().schema().columns();
    var read = new ArrayList<List<String>>();
    for (List<String> row : rows) {
      var values = new ArrayList<String>(row);
      for (int i = 0; i < columns.size() && read.size() > 0; i++) {
        if (columns.get(i).type() == org.broadsheet.schema.Type.NUMBER && values.get(i) != null) {
          values.set(i, Double.toString(Double.parseDouble(values.get(i))));
        }
      }
      read.add(values);
    }
    return read;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void commonsCsvReadsWhatIsInTheParquet(String report) throws Exception {
    for (Path run : runs()) {
      try (var parser = CSVFormat.RFC4180.parse(Files.newBufferedReader(csv(run, report), UTF_8))) {
        List<List<String>> rows = parser.stream().map(CSVRecord::toList).toList();
        assertThat(numbers(report, nulls(rows))).isEqualTo(parquet(run, report));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void duckDbReadsWhatIsInTheParquet(String report) throws Exception {
    for (Path run : runs()) {
      String query =
          "select * from read_csv('%s', header = true, all_varchar = true, delim = ',',"
              + " quote = '\"', escape = '\"', max_line_size = 4000000, parallel = false)";
      List<List<String>> rows = duckDb(query.formatted(csv(run, report)));
      assertThat(numbers(report, nulls(rows))).isEqualTo(parquet(run, report));
    }
  }

  @Test
  void pythonReadsWhatIsInTheParquet() throws Exception {
    assumeTrue(hasPython(), "There is no python3 on the PATH.");
    String script =
        """
        import csv, json, sys
        for name in sys.stdin.read().split("\\n"):
            with open(name, encoding="utf-8", newline="") as file:
                print(json.dumps(list(csv.reader(file, strict=True))))
        """;
    var files = new ArrayList<Path>();
    runs().forEach(run -> reports().forEach(report -> files.add(csv(run, report))));
    Process python =
        new ProcessBuilder("python3", "-c", script)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = python.outputWriter(UTF_8)) {
      in.write(String.join("\n", files.stream().map(Path::toString).toList()));
    }
    List<String> lines = new String(python.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(python.waitFor()).isZero();
    for (int i = 0; i < files.size(); i++) {
      String report = reports().get(i % reports().size());
      Path run = runs().get(i / reports().size());
      assertThat(numbers(report, nulls(rows(lines.get(i))))).isEqualTo(parquet(run, report));
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<List<String>> rows(String json) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (JsonNode row : new ObjectMapper().readTree(json)) {
      var values = new ArrayList<String>();
      row.forEach(value -> values.add(value.asText()));
      rows.add(values);
    }
    return rows;
  }

  @Test
  void hostileValuesComeThroughAsTheyAre() throws Exception {
    List<List<String>> articles = parquet(hostile, "articles");
    assertThat(articles)
        .hasSize(
            1 // the header
                + HostileCorpus.VALUES.size()
                + HostileCorpus.TITLES.size()
                + HostileCorpus.OTHERS);
    int title = articles.get(0).indexOf("title");
    int outlet = articles.get(0).indexOf("outlet");
    for (int i = 0; i < HostileCorpus.VALUES.size(); i++) {
      String id = "%02d ".formatted(i);
      List<String> row =
          articles.stream().filter(r -> r.get(2).startsWith(id)).findFirst().orElseThrow();
      // In a title, control characters and odd blanks become blanks and a byte order mark goes.
      // U+0085 is an ellipsis that was written in Windows-1252 and read in ISO 8859-1.
      String plain =
          HostileCorpus.VALUES
              .get(i)
              .replaceAll("[\t\\u00a0\\u2028]", " ")
              .replace('\u0085', '…')
              .replaceFirst("^\uFEFF", "");
      assertThat(row.get(title)).isEqualTo(plain);
      assertThat(row.get(outlet)).isNotBlank();
    }
    assertThat(articles)
        .anySatisfy(
            row -> assertThat(row).contains("formula", "../../evil", "=HYPERLINK(\"http://x\")"))
        .anySatisfy(row -> assertThat(row).contains("nul", "The Bugle", "a b"))
        .anySatisfy(row -> assertThat(row).contains("half", "\ufffd", "-1+2"))
        .anySatisfy(row -> assertThat(row).contains("lines", "a b c d", "\"e\""))
        .anySatisfy(row -> assertThat(row).contains("blanks", "Gazette").contains((String) null));
  }

  @Test
  void everyLineEndsAsInRfc4180AndNoFieldIsAQuotedNothing() throws IOException {
    for (Path run : runs()) {
      for (String report : reports()) {
        String content = Files.readString(csv(run, report), UTF_8);
        assertThat(content).endsWith("\r\n").doesNotContain(",\"\",");
        assertThat(content.charAt(0)).as("no byte order mark").isEqualTo('p');
      }
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void anEmptyReportIsItsHeaderAndAParquetFileOfItsSchema(String report) throws Exception {
    Report declared = Reports.named(report).orElseThrow();
    String header = String.join(",", declared.schema().columnNames()) + "\r\n";
    assertThat(Files.readString(csv(empty, report), UTF_8)).isEqualTo(header);
    assertThat(parquet(empty, report)).containsExactly(declared.schema().columnNames());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theParquetHasTypesAndMeanings(String report) throws Exception {
    Report declared = Reports.named(report).orElseThrow();
    for (Path run : runs()) {
      var types =
          duckDb(
              "describe select * from read_parquet('%s/parquet/%s/*.parquet')"
                  .formatted(run, report));
      assertThat(types.stream().skip(1).map(row -> row.get(0) + " " + row.get(1)))
          .containsExactlyElementsOf(
              declared.schema().columns().stream().map(CsvReadersTest::declaration).toList());
      assertThat(meanings(run.resolve("parquet/" + report)))
          .containsExactlyElementsOf(
              declared.schema().columns().stream().map(Field::meaning).toList());
    }
  }

  @Test
  void aRunWithoutArticlesHasReadNone() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(empty.resolve("manifest.json").toFile());
    assertThat(manifest.at("/records/read").asInt(-1)).isZero();
  }

  private static String declaration(Field field) {
    return field.name()
        + switch (field.type()) {
          case TEXT -> " VARCHAR";
          case DATE -> " DATE";
          case TIME -> " TIMESTAMP WITH TIME ZONE";
          case COUNT -> " BIGINT";
          case NUMBER -> " DOUBLE";
          case FLAG -> " BOOLEAN";
        };
  }

  /** The comments in the schema that Spark leaves in the footer, column by column. */
  private static List<String> meanings(Path folder) throws IOException {
    var file =
        new org.apache.hadoop.fs.Path(folder.resolve(SampleRun.files(folder).get(0)).toUri());
    try (var reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, new Configuration(false)))) {
      Map<String, String> footer = reader.getFileMetaData().getKeyValueMetaData();
      JsonNode schema =
          new ObjectMapper().readTree(footer.get("org.apache.spark.sql.parquet.row.metadata"));
      var meanings = new ArrayList<String>();
      schema.path("fields").forEach(f -> meanings.add(f.at("/metadata/comment").asText()));
      return meanings;
    }
  }

  @Test
  void rowsStandInTheOrderThatIsDeclared() throws SQLException {
    for (String report : reports()) {
      List<List<String>> rows = parquet(SampleRun.folder(), report);
      List<Integer> order =
          Arrays.stream(Reports.named(report).orElseThrow().schema().sortColumns())
              .map(column -> rows.get(0).indexOf(column.toString().replaceFirst(" .*", "")))
              .toList();
      assertThat(order).doesNotContain(-1);
      assertThat(rows.subList(1, rows.size()))
          .as(report)
          .isSortedAccordingTo((one, other) -> compare(one, other, order));
    }
  }

  /** By the bytes of UTF-8, numbers by their size, what is missing first. */
  private static int compare(List<String> one, List<String> other, List<Integer> order) {
    for (int i : order) {
      int sign = compare(one.get(i), other.get(i));
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  private static int compare(String one, String other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one.matches("\\d+") && other.matches("\\d+")
        ? Long.compare(Long.parseLong(one), Long.parseLong(other))
        : Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
