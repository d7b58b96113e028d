package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as tables of a real catalogue, Apache Iceberg's. */
class CatalogueTest {
  private static final String SETTING = "spark.sql.catalog.";

  @TempDir Path folder;

  private final SparkSession spark = TestSpark.ofRuns();

  /** Of its own: Spark never forgets a catalogue that it has once looked for. */
  private final String lake = "lake" + System.nanoTime();

  private Path news;

  @BeforeEach
  void writeNewsAndMakeACatalogue() throws IOException {
    settings().forEach(spark.conf()::set);
    news = folder.resolve("news.jsonl");
    write("The ferry sank.");
  }

  @AfterEach
  void forgetTheCatalogue() {
    settings().keySet().forEach(spark.conf()::unset);
  }

  private Map<String, String> settings() {
    String name = SETTING + lake;
    return Map.of(
        name,
        "org.apache.iceberg.spark.SparkCatalog",
        name + ".type",
        "hadoop",
        name + ".warehouse",
        folder.resolve("warehouse") + "",
        // To read its tables, Iceberg asks a file system for its scheme: the raw local one has
        // none.
        name + ".hadoop.fs.file.impl",
        "org.apache.hadoop.fs.LocalFileSystem",
        name + ".hadoop.fs.file.impl.disable.cache",
        "true");
  }

  /** Two articles of Monday, the second with this text, and one of Tuesday. */
  private void write(String text) throws IOException {
    new SmallCorpus()
        .with("Gazette", "2026-03-09", "The ferry struck the rock.")
        .with("Courier", "2026-03-09", text)
        .with("Gazette", "2026-03-10", "The rock is searched.")
        .writtenTo(news);
  }

  private Command publish(String day, String... options) {
    var args = new ArrayList<>(List.of("report", "terms", "rejected_records"));
    args.addAll(List.of("--keep-boilerplate", "--dedupe=keep"));
    args.addAll(List.of("--input", news + "", "--output", folder.resolve("output") + ""));
    args.addAll(List.of("--to", day, "--catalog", lake + ".news"));
    args.addAll(List.of(options));
    return Command.run(args.toArray(String[]::new));
  }

  private Command published(String day, String... options) {
    Command command = publish(day, options);
    assertThat(command.exitCode()).as(command.err()).isEqualTo(ExitCode.OK);
    return command;
  }

  /** Period, term and its uses, of three terms. */
  private List<String> terms() {
    return terms("");
  }

  /**
   * Those of a snapshot.
   *
   * @param version what SQL allows after a table's name
   */
  private List<String> terms(String version) {
    return spark
        .sql(
            "SELECT concat_ws(' ', period_end, term, term_count) FROM %s.news.terms %s WHERE term IN ('ferry', 'fog', 'rock') ORDER BY 1"
                .formatted(lake, version))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<Row> snapshots() {
    return spark
        .sql(
            "SELECT snapshot_id FROM %s.news.terms.snapshots ORDER BY committed_at".formatted(lake))
        .collectAsList();
  }

  @Test
  void aPeriodIsAppendedAndPublishedAnewInItsPlace() throws IOException {
    assertThat(published("2026-03-09", "--days", "1").out())
        .contains("  Tables    " + lake + ".news: 2 written, 0 as published before.");
    published("2026-03-10", "--days", "1");
    assertThat(terms())
        .containsExactly("2026-03-09 ferry 2", "2026-03-09 rock 1", "2026-03-10 rock 1");

    write("The ferry sank in the fog.");
    published("2026-03-09", "--days", "1");
    assertThat(terms())
        .containsExactly(
            "2026-03-09 ferry 2", "2026-03-09 fog 1", "2026-03-09 rock 1", "2026-03-10 rock 1");
    List<Row> snapshots = snapshots();
    assertThat(snapshots).hasSize(3);
    assertThat(terms("VERSION AS OF " + snapshots.get(0).getLong(0)))
        .containsExactly("2026-03-09 ferry 2", "2026-03-09 rock 1");
    assertThat(terms("VERSION AS OF " + snapshots.get(1).getLong(0)))
        .containsExactly("2026-03-09 ferry 2", "2026-03-09 rock 1", "2026-03-10 rock 1");

    assertThat(published("2026-03-09", "--days", "1").out())
        .contains(" is already published", "news: 0 written, 2 as published before.");
    assertThat(snapshots()).hasSize(3);
    assertThat(spark.sql("DESCRIBE %s.news.terms".formatted(lake)).collectAsList().toString())
        .contains("[# col_name,data_type,comment]", "Uses of the term in those articles.");
  }

  @Test
  void aRunThatWasKilledBeforeItsTablesIsMadeWholeByTheNext() {
    published("2026-03-09", "--days", "1");
    spark.sql("DROP TABLE %s.news.terms".formatted(lake));
    assertThat(published("2026-03-09", "--days", "1").out())
        .contains(" is already published", "news: 1 written, 1 as published before.");
    assertThat(terms()).hasSize(2);
  }

  @Test
  void articlesWithoutDatesAreAPeriodToo() throws IOException {
    new SmallCorpus().with("a", "Gazette", "", "Title", "Fog.").writtenTo(news);
    String[] all = {
      "report",
      "terms",
      "--keep-boilerplate",
      "--dedupe=keep",
      "--input",
      news + "",
      "--output",
      folder.resolve("output") + "",
      "--catalog",
      lake + ".news"
    };
    assertThat(Command.run(all).exitCode()).isEqualTo(ExitCode.OK);
    new SmallCorpus().with("b", "Gazette", "", "Title", "Fog on fog.").writtenTo(news);
    Command again = Command.run(all);
    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.OK);
    assertThat(terms()).containsExactly("fog 2");
  }

  @Test
  void daysAndWeeksDoNotReplaceEachOther() {
    published("2026-03-10", "--days", "1");
    Command week = publish("2026-03-10", "--days", "7");
    assertThat(week.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(week.err())
        .contains(
            ("The table LAKE.news.rejected_records already has a window that ends on 2026-03-10,"
                    + " but starts on 2026-03-10, not on 2026-03-04. Use a --catalog namespace for"
                    + " each length of window.\n")
                .replace("LAKE", lake));
    assertThat(terms()).hasSize(1);
  }

  @Test
  void aTableThatDoesNotFitIsReportedBeforePublication() {
    spark.sql("CREATE NAMESPACE %s.news".formatted(lake));
    spark.sql("CREATE TABLE %s.news.rejected_records (reason string, shade int)".formatted(lake));
    Command command = publish("2026-03-09");
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.err())
        .endsWith(
            ("The table LAKE.news.rejected_records does not have the report's columns: it lacks"
                    + " period_start date, period_end date, source_file string, position bigint,"
                    + " excerpt string, and has in addition shade int. Alter it, or name another"
                    + " namespace with --catalog.\n")
                .replace("LAKE", lake));
    assertThat(folder.resolve("output/runs")).doesNotExist();
  }

  @Test
  void aCatalogueThatSparkDoesNotKnowIsReported() {
    Command command = publish("2026-03-09", "--catalog", "pond.news");
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.err())
        .endsWith(
            "Spark has no catalogue of that name: \"pond\". Configure it with --conf"
                + " spark.sql.catalog.pond=…, and add its classes with --packages.\n");
    assertThat(Files.exists(folder.resolve("output/runs"))).isFalse();
  }

  @Test
  void aCatalogueWhoseClassesAreMissingIsReported() {
    String name = "pond" + System.nanoTime();
    spark.conf().set(SETTING + name, "org.example.NoCatalogue");
    Command command = publish("2026-03-09", "--catalog", name + ".news");
    spark.conf().unset(SETTING + name);
    assertThat(command.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(command.err())
        .contains(
            "The catalogue cannot be used: \"" + name + ".news\" (", "org.example.NoCatalogue")
        .doesNotContain("\tat ");
  }
}
