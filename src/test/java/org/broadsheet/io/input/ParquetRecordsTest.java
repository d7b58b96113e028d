package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.broadsheet.io.LocalDisk;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ParquetRecordsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DATE '2026-03-01'",
        "TIMESTAMP '2026-03-01 23:59:59.999999'",
        "TIMESTAMP_S '2026-03-01 08:00:00'",
        "TIMESTAMP_MS '2026-03-01 08:00:00.123'",
        "TIMESTAMP_NS '2026-03-01 08:00:00.123456789'",
        "TIMESTAMPTZ '2026-03-02 00:30:00+02:00'",
        "'2026-03-01T08:00:00Z'",
        "1772323200",
        "1772323200000::BIGINT",
        "1772323200.5::DECIMAL(20,3)",
        "20260301"
      })
  void readsADayInEveryTypeOfDuckDb(String published) throws SQLException {
    Path file = duckDb("SELECT " + published + " AS published, 'Bugle' AS outlet, 'Rain.' AS text");
    assertThat(new ScreenedInput().read(file))
        .extracting(Seen::day)
        .containsExactly(LocalDate.of(2026, 3, 1));
  }

  @Test
  void readsIdsListsStructsAndNulls() throws SQLException {
    Path file =
        duckDb(
            """
            SELECT 12345678901234567890123456789012345678::DECIMAL(38,0) AS id,
                {'id': 'x', 'name': 'The Bugle'} AS source, ['A. Writer', NULL, 'B. Writer'] AS authors,
                'Rain.' AS body, NULL::DATE AS published, [1, 2] AS ignored, 'en' AS lang
            UNION ALL BY NAME
            SELECT NULL AS id, NULL AS source, []::VARCHAR[] AS authors, 'Wind.' AS body
            """);
    List<Seen> seen = new ScreenedInput().defaultOutlet("The Wire").read(file);
    assertThat(seen).extracting(Seen::outlet).containsExactly("The Bugle", "The Wire");
    assertThat(seen.get(0).id()).isEqualTo("12345678901234567890123456789012345678");
    assertThat(seen.get(0).author()).isEqualTo("A. Writer; B. Writer");
    assertThat(seen.get(0).day()).isNull();
    assertThat(seen.get(1).id()).matches("[0-9a-f]{16}");
    assertThat(seen.get(1).author()).isNull();
  }

  @Test
  void readsTheValueThatAStructWraps() throws SQLException {
    Path file =
        duckDb(
            "SELECT {'protected': false, 'rendered': 'Bridge'} AS title, {'url': 'u', 'name': 'A.'}"
                + " AS author, {'id': 'x', 'title': 'Press'} AS outlet, {'rendered': 'Rain.'} AS"
                + " content");
    Seen seen = new ScreenedInput().read(file).get(0);
    assertThat(List.of(seen.title(), seen.author(), seen.outlet(), seen.text()))
        .containsExactly("Bridge", "A.", "Press", "Rain.");
  }

  @Test
  void readsUuidsAndDecimals() throws SQLException {
    Path file =
        duckDb(
            "SELECT '0190163d-8694-739b-aea5-966c26f8ad91'::UUID AS id, 12.50::DECIMAL(4,2) AS"
                + " title, 'Bugle' AS outlet, 'Rain.'::BLOB AS text");
    Seen seen = new ScreenedInput().read(file).get(0);
    assertThat(seen.id()).isEqualTo("0190163d-8694-739b-aea5-966c26f8ad91");
    assertThat(seen.title()).isEqualTo("12.50");
    assertThat(seen.text()).isEqualTo("Rain.");
  }

  @Test
  void readsColumnsWithBlanksAndBracketsInTheirNames() throws SQLException {
    Path file =
        duckDb(
            "SELECT 'The Bugle' AS \"paper; {name}\", 'Rain.' AS \"Full Text (en)\", 1 AS \"} x\"");
    assertThat(
            new ScreenedInput().columns("outlet=paper; {name}", "text=full text (en)").read(file))
        .extracting(Seen::outlet)
        .containsExactly("The Bugle");
    assertThat(new ScreenedInput().fates(file)).containsExactly("1 missing_text");
  }

  @Test
  void rejectsEveryRowOfAFileWithoutAnArticlesColumns() throws SQLException {
    Path file = duckDb("SELECT i AS \"a b\", 'x' AS y FROM range(3) t(i)");
    assertThat(new ScreenedInput().fates(file))
        .containsExactly("1 missing_text", "2 missing_text", "3 missing_text");
  }

  @Test
  void readsAFileOfManyColumns() throws SQLException {
    String columns =
        IntStream.range(0, 5_000).mapToObj(i -> i + " AS c" + i).collect(Collectors.joining(", "));
    Path file = duckDb("SELECT " + columns + ", 'Bugle' AS outlet, 'Rain.' AS text");
    assertThat(new ScreenedInput().fates(file)).containsExactly("1 accepted");
  }

  @Test
  void findsNoRowsInAnEmptyTable() throws SQLException {
    assertThat(new ScreenedInput().fates(duckDb("SELECT 'x' AS text WHERE false"))).isEmpty();
  }

  @Test
  void rejectsTextsInOtherEncodingsRowByRow() throws IOException {
    Path file = folder.resolve("latin.parquet");
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary outlet (STRING); required binary text (STRING); }");
    try (ParquetWriter<Group> writer = writer(file, schema)) {
      for (byte[] text : List.of(utf8("Rain."), new byte[] {'a', (byte) 0xe9}, utf8("Wind."))) {
        Group row = new SimpleGroup(schema);
        row.add("outlet", "The Bugle");
        row.add("text", Binary.fromConstantByteArray(text));
        writer.write(row);
      }
    }
    assertThat(new ScreenedInput().fates(file))
        .containsExactly("1 accepted", "2 invalid_encoding", "3 accepted");
  }

  @Test
  void rejectsDatesBeyondAnyCalendar() throws IOException {
    Path file = folder.resolve("dates.parquet");
    MessageType schema =
        MessageTypeParser.parseMessageType(
            """
            message m { required binary outlet (STRING); required binary text (STRING);
              optional int32 date (DATE); optional int64 published (TIMESTAMP(MILLIS,true));
              optional int96 published_date; }
            """);
    try (ParquetWriter<Group> writer = writer(file, schema)) {
      for (int i = 0; i < 6; i++) {
        Group row = new SimpleGroup(schema);
        row.add("outlet", "The Bugle");
        row.add("text", "Rain.");
        switch (i) {
          case 0 -> row.add("date", Integer.MAX_VALUE);
          case 1 -> row.add("date", Integer.MIN_VALUE);
          case 2 -> row.add("published", Long.MAX_VALUE);
          case 3 -> row.add("published", Long.MIN_VALUE);
          default -> {
            byte[] int96 = new byte[12];
            Arrays.fill(int96, (byte) (i == 4 ? 0xff : 0x7f));
            row.add("published_date", Binary.fromConstantByteArray(int96));
          }
        }
        writer.write(row);
      }
    }
    assertThat(new ScreenedInput().read(file))
        .hasSize(6)
        .allSatisfy(seen -> assertThat(seen.reason()).isEqualTo("bad_date"));
  }

  @Test
  void reportsAFileThatIsNotParquetOnce() throws SQLException, IOException {
    byte[] whole = Files.readAllBytes(duckDb("SELECT 'Bugle' AS outlet, 'Rain.' AS text"));
    assertUnreadable(new byte[0]);
    assertUnreadable(utf8("PAR1"));
    assertUnreadable(utf8("{\"outlet\":\"The Bugle\",\"text\":\"Rain.\"}\n"));
    assertUnreadable(Arrays.copyOf(whole, whole.length / 2));
    assertUnreadable(Arrays.copyOfRange(whole, whole.length / 2, whole.length));
    byte[] wrongLength = whole.clone();
    wrongLength[whole.length - 6] = 0x7f;
    assertUnreadable(wrongLength);
    byte[] negativeLength = whole.clone();
    negativeLength[whole.length - 5] = (byte) 0xff;
    assertUnreadable(negativeLength);
  }

  @Test
  void keepsTheRowsBeforeADamagedRowGroup() throws IOException {
    Path file = rowGroups("a.parquet");
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, ISO_8859_1).indexOf("Rain 2950 ");
    bytes[at] ^= 1;
    Files.write(file, bytes);
    List<String> fates = new ScreenedInput().fates(file);
    int kept = fates.size() - 1;
    assertThat(kept).isBetween(1, 2_999);
    assertThat(fates.get(kept)).isEqualTo((kept + 1) + " unreadable_file");
    assertThat(fates.subList(0, kept)).allMatch(fate -> fate.endsWith("accepted"));
  }

  @Test
  void readsADamagedFileAsRowsAndAtMostOneBreak() throws IOException {
    byte[] whole = Files.readAllBytes(rowGroups("whole.parquet"));
    var random = new Random(6);
    for (int i = 0; i < 150; i++) {
      byte[] damaged = whole.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        // Half of the changes are in the footer, where they have the largest effect.
        int at = i % 2 == 0 ? whole.length - 1 - random.nextInt(700) : random.nextInt(whole.length);
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      }
      List<Seen> seen = new ScreenedInput().read(file(folder, "d.parquet", damaged));
      assertThat(seen.stream().filter(s -> "unreadable_file".equals(s.reason())).count())
          .isLessThanOrEqualTo(1);
    }
  }

  private void assertUnreadable(byte[] content) {
    assertThat(new ScreenedInput().fates(file(folder, "none.parquet", content)))
        .containsExactly("1 unreadable_file");
  }

  /** A file of 3,000 rows in several row groups. */
  private Path rowGroups(String name) throws IOException {
    Path file = folder.resolve(name);
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary outlet (STRING); required binary text (STRING); }");
    try (ParquetWriter<Group> writer = writer(file, schema)) {
      for (int i = 0; i < 3_000; i++) {
        Group row = new SimpleGroup(schema);
        row.add("outlet", "The Bugle");
        row.add("text", "Rain " + i + " " + "and wind ".repeat(10));
        writer.write(row);
      }
    }
    return file;
  }

  private static ParquetWriter<Group> writer(Path file, MessageType schema) throws IOException {
    var configuration = new Configuration();
    configuration.set("fs.file.impl", LocalDisk.class.getName());
    return ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
        .withConf(configuration)
        .withType(schema)
        .withDictionaryEncoding(false)
        .withRowGroupSize(64L << 10)
        .withPageSize(8 << 10)
        .build();
  }

  private Path duckDb(String query) throws SQLException {
    Path file = folder.resolve("duck.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
