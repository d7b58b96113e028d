package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.ReportWriter.Written;
import org.broadsheet.report.Report;
import org.broadsheet.report.Reports;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Reference;
import org.broadsheet.schema.SameSum;
import org.broadsheet.schema.Schema;
import org.broadsheet.schema.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunCheckTest {
  private static final Field OUTLET = Field.text("outlet", "Who.");
  private static final Field WORDS = Field.count("words", "Words.");
  private static final Field TERMS = Field.count("terms", "Terms.");

  private static final Report OUTLETS = report("outlets", WORDS, List.of(), List.of());

  /** Sorted by another column than its key. */
  private static final Report TERMS_OF_OUTLETS =
      report(
          "uses",
          TERMS,
          List.of(new Reference("outlets", List.of("outlet"))),
          List.of(new SameSum("terms", "outlets", "words")));

  private static SparkSession spark;

  @BeforeAll
  static void startSpark() {
    spark = TestSpark.session();
  }

  private static Report report(
      String name, Field count, List<Reference> references, List<SameSum> sums) {
    var schema =
        new Schema(
            name, "outlet", List.of(), List.of(OUTLET), List.of(count), List.of(count.name()));
    return new Report(
        schema,
        "A table.",
        references,
        sums,
        corpus -> NotedRows.withoutNotes(spark.emptyDataFrame()),
        false);
  }

  private static Row row(String outlet, long count) {
    return RowFactory.create(outlet, count);
  }

  private static Written written(
      Report report, Map<String, Long> sums, List<String> problems, Row... rows) {
    return new Written(
        spark.createDataFrame(List.of(rows), report.schema().structType()),
        new Manifest.Report(rows.length, Map.of()),
        true,
        sums,
        problems);
  }

  private static List<String> problems(boolean isWhole, Written outlets, Written uses) {
    var written = new LinkedHashMap<String, Written>();
    written.put("outlets", outlets);
    written.put("uses", uses);
    return new RunCheck(List.of(OUTLETS, TERMS_OF_OUTLETS), written, isWhole).problems();
  }

  private static Written outlets(long words) {
    return written(OUTLETS, Map.of("words", words), List.of(), row("Gazette", words));
  }

  private static Written uses(long terms, String outlet) {
    return written(TERMS_OF_OUTLETS, Map.of("terms", terms), List.of(), row(outlet, terms));
  }

  @Test
  void tablesThatFitHaveNoProblems() {
    assertThat(problems(true, outlets(7), uses(7, "Gazette"))).isEmpty();
  }

  @Test
  void sumsThatMustBeEqualAreEqual() {
    assertThat(problems(true, outlets(3), uses(7, "Gazette")))
        .containsExactly("uses: terms adds up to 7, but words of outlets to 3.");
  }

  @Test
  void aReferenceHasItsRow() {
    assertThat(problems(true, outlets(7), uses(7, "Courier")))
        .containsExactly("uses: outlet is not in outlets: Courier.");
  }

  @Test
  void aTableThatWasCutIsNotComparedWithOthers() {
    assertThat(problems(false, outlets(3), uses(7, "Courier"))).isEmpty();
  }

  @Test
  void aTableThatWasCutStillHasKeysAndRules() {
    Written twice =
        written(
            TERMS_OF_OUTLETS,
            Map.of("terms", 3L),
            List.of("uses: terms is negative in 1 rows."),
            row("Gazette", 1),
            row("Gazette", 2));
    assertThat(problems(false, outlets(3), twice))
        .containsExactly(
            "uses: terms is negative in 1 rows.", "uses: the key Gazette occurs twice.");
  }

  @Test
  void aTableThatWasNotAskedForIsNotCompared() {
    Map<String, Written> alone = Map.of("uses", uses(7, "Courier"));
    assertThat(new RunCheck(List.of(TERMS_OF_OUTLETS), alone, true).problems()).isEmpty();
  }

  @Test
  void rowsOfOtherTypesAreNotQueried() {
    var unreadable =
        new Written(
            spark.emptyDataFrame(),
            new Manifest.Report(0, Map.of()),
            false,
            Map.of("terms", 0L),
            List.of("uses: its columns are other ones."));
    assertThat(problems(true, outlets(0), unreadable))
        .containsExactly("uses: its columns are other ones.");
  }

  @Test
  void theColumnsThatAConstraintNamesAreAddedUp() {
    List<Report> reports = List.of(OUTLETS, TERMS_OF_OUTLETS);
    assertThat(RunCheck.summed("uses", reports)).containsExactly("terms");
    assertThat(RunCheck.summed("outlets", reports)).containsExactly("words");
    assertThat(RunCheck.summed("outlets", List.of(OUTLETS))).isEmpty();
  }

  @Test
  void theSumsOfReportsAreOfCounts() {
    for (Report report : Reports.ALL) {
      for (String column : RunCheck.summed(report.name(), Reports.ALL)) {
        assertThat(column(report.name(), column).type()).as(column).isEqualTo(Type.COUNT);
      }
    }
  }

  /** Values are compared by their hashes: those of null and of values of other types differ. */
  @Test
  void theReferencesOfReportsAreOfRequiredColumnsOfOneType() {
    for (Report report : Reports.ALL) {
      for (Reference reference : report.references()) {
        for (String name : reference.columns()) {
          Field column = column(report.name(), name);
          assertThat(column.required()).as(report.name() + "." + name).isTrue();
          assertThat(column.type()).isEqualTo(column(reference.table(), name).type());
        }
      }
    }
  }

  private static Field column(String report, String name) {
    return Reports.ALL.stream()
        .filter(known -> known.name().equals(report))
        .flatMap(known -> known.schema().columns().stream())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
