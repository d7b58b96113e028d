package org.broadsheet.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.report.PublishedRun;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final StructType EMPHASIS =
      StructType.fromDDL(
          "outlet string, language string, term string, log_ratio double, article_count long,"
              + " q_value double, is_emphasised boolean, emphasis_rank long");

  private static Row emphasis(String outlet, String term, double q, boolean is, Long rank) {
    return RowFactory.create(outlet, "en", term, 2.0, 30L, q, is, rank);
  }

  private static List<String> of(Map<String, Dataset<Row>> reports) {
    var tables = new TreeMap<String, PublishedRun.Table>();
    reports.forEach((name, rows) -> tables.put(name, new PublishedRun.Table(rows, rows.count())));
    return Findings.of(
        new PublishedRun(
            new PublishedRun.About("first", "1", null, null),
            PublishedRun.Counts.NONE,
            tables,
            true));
  }

  private static List<String> findings(Row... rows) {
    Dataset<Row> table = TestSpark.session().createDataFrame(List.of(rows), EMPHASIS);
    return of(Map.of("term_emphasis", table));
  }

  @Test
  void anOutletsOwnNameIsNotAFinding() {
    assertThat(
            findings(
                emphasis("The Harbour-Gazette (Web)", "gazette", 1e-9, true, 1L),
                emphasis("The Harbour-Gazette (Web)", "buoy", 1e-4, true, 2L),
                emphasis("The Harbour-Gazette (Web)", "tide", 1e-5, true, 3L),
                emphasis("Lindham Echo", "lindhamecho.example", 1e-8, true, 1L),
                // Part of a word of the name is not the name.
                emphasis("Courier", "r", 1e-3, true, 1L),
                emphasis("Times", "fog", 0.4, false, null)))
        .containsExactly(
            "The Harbour-Gazette (Web) uses \"buoy\" 4.0 times as often as the other outlets, in 30"
                + " of its articles (q = 0.0001).",
            "Courier uses \"r\" 4.0 times as often as the other outlets, in 30 of its articles (q ="
                + " 0.001).");
  }

  @Test
  void theThreeMostCertainFindingsAreGiven() {
    assertThat(
            findings(
                emphasis("A", "one", 1e-3, true, 1L),
                emphasis("B", "two", 1e-5, true, 1L),
                emphasis("C", "three", 1e-4, true, 1L),
                emphasis("D", "four", 1e-2, true, 1L)))
        .extracting(sentence -> sentence.substring(0, 1))
        .containsExactly("B", "C", "A");
  }

  private static Dataset<Row> table(String ddl, Row... rows) {
    return TestSpark.session().createDataFrame(List.of(rows), StructType.fromDDL(ddl));
  }

  private static Dataset<Row> entities(Row... rows) {
    return table(
        "outlet string, entity string, log_ratio double, article_count long, q_value double,"
            + " is_emphasised boolean, emphasis_rank long",
        rows);
  }

  private static Dataset<Row> omissions(Row... rows) {
    return table(
        "outlet string, entity string, outlets_naming long, outlets_covering long,"
            + " q_value double, omission_rank long",
        rows);
  }

  @Test
  void kindsTakeTurnsAndASecondFindingOfAnOutletComesLast() {
    Dataset<Row> terms =
        TestSpark.session()
            .createDataFrame(
                List.of(
                    emphasis("A", "fog", 1e-9, true, 1L), emphasis("B", "tide", 1e-8, true, 1L)),
                EMPHASIS);
    Dataset<Row> entities =
        entities(
            RowFactory.create("A", "Tern Buoy", 1.0, 12L, 1e-7, true, 1L),
            RowFactory.create("Linnet Echo", "The Linnet", 3.0, 50L, 1e-12, true, 1L),
            RowFactory.create("C", "Ossel Dam", 2.0, 20L, 1e-6, true, 1L));
    Dataset<Row> omissions =
        omissions(
            RowFactory.create("D", "Ada Marsh", 5L, 6L, 0.004, 1L),
            RowFactory.create("E", "Ned Marsh", 6L, 6L, 0.3, 1L));
    assertThat(
            of(Map.of("term_emphasis", terms, "entity_emphasis", entities, "omissions", omissions)))
        .containsExactly(
            "A uses \"fog\" 4.0 times as often as the other outlets, in 30 of its articles (q ="
                + " 1e-09).",
            "D does not name Ada Marsh in a story in which 5 of 6 other outlets do (q = 0.004).",
            "B uses \"tide\" 4.0 times as often as the other outlets, in 30 of its articles (q ="
                + " 1e-08).");
  }

  @Test
  void anOmissionThatMayBeChanceIsNotAFinding() {
    assertThat(of(Map.of("omissions", omissions(RowFactory.create("E", "Ned", 6L, 6L, 0.3, 1L)))))
        .isEmpty();
  }

  @Test
  void withoutReportsThereAreNoFindings() {
    assertThat(of(Map.of())).isEmpty();
  }
}
