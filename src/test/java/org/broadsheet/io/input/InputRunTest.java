package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadsheet.io.input.ScreenedInput.article;
import static org.broadsheet.io.input.ScreenedInput.file;
import static org.broadsheet.io.input.ScreenedInput.gzip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs over all kinds of input: they end with rows and rejections, or with one plain sentence. */
@Timeout(180)
class InputRunTest {
  @TempDir Path folder;

  @Test
  void readsHostileFilesAsRowsAndRejections() throws IOException {
    Path in = folder.resolve("in");
    hostileFiles(in);
    ReportRun run = run("--input", in.toString(), "--max-rejected-share", "1");
    assertThat(run.err()).doesNotContain("\tat ");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.fates())
        .containsExactlyInAnyOrder(
            "broken.jsonl.gz 2 malformed_record",
            "broken.jsonl.gz 3 unreadable_file",
            "latin.jsonl 2 invalid_encoding",
            "long.jsonl.gz 1 too_long",
            "mixed.jsonl 1 malformed_record",
            "mixed.jsonl 3 missing_text",
            "mixed.jsonl 4 missing_outlet",
            "mixed.jsonl 5 bad_date",
            "mixed.jsonl 6 bad_date",
            "named.jsonl.gz 1 unreadable_file",
            "text.parquet 1 unreadable_file",
            "texts/gone.txt 1 unreadable_file",
            "wide.jsonl 1 invalid_encoding",
            "wide.jsonl 2 malformed_record",
            "zero.parquet 1 unreadable_file");
    List<Row> articles =
        records(in, new Slicing(1 << 20)).where("status = 'accepted'").collectAsList();
    assertThat(articles)
        .extracting(
            row -> row.getAs("article_id"), row -> row.getAs("outlet"), row -> row.getAs("title"))
        .contains(
            tuple("formula", "../../evil", "=HYPERLINK(\"http://x\")"),
            tuple("nul", "The Bugle", "a b"),
            tuple("half", "\ufffd", "-1+2"))
        .hasSize(12);
    assertThat(run.records("accepted")).isEqualTo(12);
    assertThat(run.rejected())
        .allSatisfy(
            row -> {
              String excerpt = row.get("excerpt");
              assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(200);
              assertThat(excerpt.codePoints()).noneMatch(Character::isISOControl);
              assertThat(excerpt).doesNotContain(folder.toString());
            });
    assertThat(run.records("read")).isEqualTo(28);
    assertAddsUp(run);
    assertThat(run.manifest().get("skipped").get("files_without_articles").asLong()).isEqualTo(1);
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  private static void hostileFiles(Path in) {
    file(in, "0 empty.jsonl", "");
    file(in, "broken.jsonl.gz", truncated(article("before") + "x".repeat(3_000) + "\n"));
    file(in, "duplicates/a.jsonl", article("twice"));
    file(in, "duplicates/b.jsonl", article("twice"));
    byte[] latin = (article("latin") + article("é") + article("after latin")).getBytes(ISO_8859_1);
    file(in, "latin.jsonl", latin);
    byte[] line =
        ("{\"text\":\"" + "0".repeat(20_000_000) + "\"}\n" + article("long")).getBytes(UTF_8);
    file(in, "long.jsonl.gz", gzip(line));
    file(
        in,
        "mixed.jsonl",
        """
        []
        {"id":"formula","outlet":"../../evil","title":"=HYPERLINK(\\"http://x\\")","text":"Rain."}
        {"id":"blank","outlet":"The Bugle","text":"\\u00a0\\u3000\\n"}
        {"id":"no outlet","outlet":null,"text":"Rain."}
        {"id":"day","outlet":"The Bugle","date":"2026-02-30","text":"Rain."}
        {"id":"far","outlet":"The Bugle","date":9999999999999999999,"text":"Rain."}
        {"id":"nul","outlet":"The Bugle","title":"a\\u0000b","text":"Rain\\u0000."}
        {"id":"half","outlet":"\\ud800","title":"-1+2","text":"x\\udc00y"}
        """);
    file(in, "named.jsonl.gz", article("plain"));
    file(in, "open.csv", "id,outlet,text\ncsv,Bugle,Rain.\nopen,Bugle,\"Rain.\nlost,Bugle,Rain.\n");
    file(in, "text.parquet", "PAR1 this is text PAR1");
    file(in, "texts/a.txt", "Rain.");
    file(in, "texts/articles.csv", "file,outlet\na.txt,The Bugle\ngone.txt,The Bugle\n");
    file(in, "wide.jsonl", "\ufeffwide\n".getBytes(UTF_16LE));
    file(in, "zero.parquet", "");
    file(in, "notes.md", "no articles");
    file(in, "_ignored.jsonl", article("ignored"));
  }

  @Test
  void reportsAUserErrorInOneLine() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path in = file(folder, "in/a.jsonl", article("a"));
    Path bad = file(folder, "aliases.csv", "from,to\nx,y\n");
    Path blank = file(folder, "blank/a.jsonl", "\n\n");
    assertOneLine(ExitCode.USAGE, "--input has no articles", "--input", empty.toString());
    assertOneLine(ExitCode.USAGE, "matches nothing", "--input", folder + "/gone*.jsonl");
    assertOneLine(ExitCode.USAGE, "matches nothing", "--input", folder + "/gone.jsonl");
    assertOneLine(
        ExitCode.USAGE, "\"alias\"", "--input", in.toString(), "--outlets", bad.toString());
    assertOneLine(
        ExitCode.USAGE, "--outlets cannot", "--input", in.toString(), "--outlets", "gone");
    assertThat(folder.resolve("out")).doesNotExist();
    ReportRun nothing = run("--input", blank.toString());
    assertThat(nothing.code()).isEqualTo(ExitCode.CHECK);
    assertThat(nothing.err()).contains("No article is accepted: 0 read").doesNotContain("\tat ");
    assertThat(folder.resolve("out/latest")).doesNotExist();
  }

  /** The records of all files below a path, as a run reads them. */
  static Dataset<Row> records(Path in, Slicing slicing) {
    List<InputFile> files =
        Inputs.of(List.of(in.toString()), Optional.empty(), ScreenedInput.STORAGE).files();
    return new ArticleSource(TestSpark.session(), new ScreenedInput().reading(), slicing)
        .records(files, Set.of());
  }

  @Test
  void filtersDaysAndLanguagesAndNamesOutletsByTheAliasList() {
    String german =
        "{\"id\":\"de\",\"outlet\":\"B\",\"date\":\"2026-03-02\",\"lang\":\"de\",\"text\":\"boot\"}\n";
    String other = german.replace("\"de\"", "\"xx1\"").replace("2026-03-02", "2026-04-01");
    String undated = "{\"id\":\"u\",\"outlet\":\"B\",\"lang\":\"en\",\"text\":\"fog\"}\n";
    String english = german.replace("\"de\"", "\"en\"").replace("boot", "ferry");
    String listed = english.replace("B\"", "BUGLE.example \"").replace("ferry", "harbour");
    String unnamed = english.replace("\"outlet\":\"B\",", "").replace("ferry", "rock");
    listed = listed.replace("\"id\":\"en\"", "\"id\":\"listed\"");
    unnamed = unnamed.replace("\"id\":\"en\"", "\"id\":\"unnamed\"");
    Path in = file(folder, "a.jsonl", german + other + undated + english + listed + unnamed);
    Path aliases =
        file(
            folder,
            "aliases.csv",
            "\ufeffalias,outlet\r\n\"bugle.example\",\"The \"\"Bugle\"\"\"\r\n");
    ReportRun run =
        run(
            "outlet_terms",
            "--input",
            in.toString(),
            "--from",
            "2026-03-01",
            "--to",
            "2026-03-31",
            "--language",
            "en",
            "--outlets",
            aliases.toString(),
            "--default-outlet",
            "The Wire");
    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.rows("outlet_terms"))
        .extracting(row -> row.get("term"), row -> row.get("outlet"))
        .containsExactlyInAnyOrder(
            tuple("ferry", "B"), tuple("harbour", "The \"Bugle\""), tuple("rock", "The Wire"));
    assertThat(run.records("accepted")).isEqualTo(3);
    assertThat(run.records("filtered")).isEqualTo(3);
    assertThat(run.rejected()).isEmpty();
    assertAddsUp(run);
  }

  @Test
  void readsParquetThatSparkWroteAndSlicesOfLines() throws IOException {
    SparkSession spark = TestSpark.session();
    readsWhatSparkWrites(spark, "TIMESTAMP_MICROS");
    readsWhatSparkWrites(spark, "TIMESTAMP_MILLIS");
    readsWhatSparkWrites(spark, "INT96");
    Path lines = file(folder, "lines.jsonl", manyLines());
    for (int sliceBytes : new int[] {100, 999, 4_096}) {
      List<Row> rows =
          records(lines, new Slicing(sliceBytes)).select("article_id", "position").collectAsList();
      assertThat(rows).hasSize(200).allMatch(row -> row.getString(0).equals("n" + row.getLong(1)));
    }
  }

  private void readsWhatSparkWrites(SparkSession spark, String timestamps) {
    Path parquet = folder.resolve(timestamps + ".parquet");
    String key = "spark.sql.parquet.outputTimestampType";
    String before = spark.conf().get(key);
    spark.conf().set(key, timestamps);
    spark
        .sql(
            "SELECT 'The Bugle' AS outlet, 'Rain.' AS text, array('A', 'B') AS authors, TIMESTAMP"
                + " '2026-03-01 23:59:59.5' AS published_at, DATE '2025-01-01' AS seendate,"
                + " named_struct('name', 'x') AS publisher UNION ALL SELECT 'The Wire', 'Wind.',"
                + " null, null, DATE '2026-03-01', null")
        .write()
        .parquet(parquet.toString());
    spark.conf().set(key, before);
    assertThat(new ScreenedInput().read(parquet))
        .extracting(s -> s.outlet() + " " + s.day() + " " + s.author())
        .containsExactlyInAnyOrder("The Bugle 2026-03-01 A; B", "The Wire 2026-03-01 null");
  }

  private static String manyLines() {
    var lines = new StringBuilder();
    for (int line = 1; line <= 400; line++) {
      lines.append(line % 2 == 0 ? "\r\n" : article("n" + line));
    }
    return lines.toString();
  }

  private ReportRun run(String... options) {
    return ReportRun.of(folder.resolve("out"), options);
  }

  private void assertOneLine(ExitCode code, String words, String... options) {
    ReportRun run = run(options);
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("\tat ");
  }

  private static void assertAddsUp(ReportRun run) {
    assertThat(run.records("read"))
        .isEqualTo(run.records("accepted") + run.records("rejected") + run.records("filtered"));
    assertThat(run.rejected()).hasSize((int) run.records("rejected"));
  }

  private static byte[] truncated(String content) {
    byte[] whole = gzip(content.getBytes(UTF_8));
    return Arrays.copyOf(whole, whole.length - 4);
  }
}
