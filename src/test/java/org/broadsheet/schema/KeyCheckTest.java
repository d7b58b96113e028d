package org.broadsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyCheckTest {
  private static final Field OUTLET = Field.text("outlet", "Who.");
  private static final Field TERM = Field.text("term", "What.");
  private static final Field RANK = Field.count("term_rank", "Place.");
  private static final Field DAY = Field.date("day", "When.");

  /** Sorted by rank, so that equal keys need not be adjacent. */
  private static final Schema TERMS = schema("terms", List.of(OUTLET, TERM), RANK);

  private static final Schema OUTLETS = schema("outlets", List.of(OUTLET), OUTLET);
  private static final Schema DAYS = schema("days", List.of(DAY, OUTLET), RANK);

  private static SparkSession spark;

  @BeforeAll
  static void startSpark() {
    spark = TestSpark.session();
  }

  private static Schema schema(String name, List<Field> key, Field order) {
    List<Field> fields = key.contains(RANK) ? List.of() : List.of(RANK);
    return new Schema(name, "a row", List.of(), key, fields, List.of(order.name()));
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  private static KeyCheck.Table table(Schema schema, List<Reference> references, Row... rows) {
    return new KeyCheck.Table(
        schema, references, spark.createDataFrame(List.of(rows), schema.structType()));
  }

  private static Reference to(String table, String... columns) {
    return new Reference(table, List.of(columns));
  }

  private static Map<String, List<String>> problems(KeyCheck.Table... tables) {
    return KeyCheck.problems(List.of(tables));
  }

  @Test
  void aKeyOccursOnce() {
    assertThat(
            problems(
                table(
                    TERMS,
                    List.of(),
                    row("Gazette", "dam", 1L),
                    row("Courier", "dam", 2L),
                    row("Gazette", "dam", 3L))))
        .isEqualTo(Map.of("terms", List.of("terms: the key Gazette, dam occurs twice.")));
    assertThat(
            problems(table(TERMS, List.of(), row("Gazette", "dam", 1L), row("Courier", "dam", 1L))))
        .isEmpty();
    assertThat(problems(table(TERMS, List.of()))).isEmpty();
  }

  @Test
  void aDayInAKeyIsWrittenAsADate() {
    Row day = row(Date.valueOf("2026-03-15"), "Gazette", 1L);
    assertThat(problems(table(DAYS, List.of(), day, day)))
        .isEqualTo(Map.of("days", List.of("days: the key 2026-03-15, Gazette occurs twice.")));
  }

  @Test
  void valuesThatReadTheSameTogetherAreTwoKeys() {
    assertThat(problems(table(TERMS, List.of(), row("a, b", "c", 1L), row("a", "b, c", 2L))))
        .isEmpty();
    assertThat(problems(table(TERMS, List.of(), row("a", "null", 1L), row("a", null, 2L))))
        .isEmpty();
  }

  /** Spark's hash skips null, so that these two have the same hash. */
  @Test
  void twoKeysWithOneHashAreTwoKeys() {
    assertThat(problems(table(TERMS, List.of(), row("dam", null, 1L), row(null, "dam", 2L))))
        .isEmpty();
  }

  /** The writer's check of the order finds equal keys that are adjacent. */
  @Test
  void aTableInTheOrderOfItsKeyIsNotChecked() {
    assertThat(problems(table(OUTLETS, List.of(), row("Gazette", 1L), row("Gazette", 2L))))
        .isEmpty();
  }

  @Test
  void everyReferenceHasItsRow() {
    KeyCheck.Table outlets = table(OUTLETS, List.of(), row("Gazette", 1L), row("Post", 2L));
    List<Reference> reference = List.of(to("outlets", "outlet"));
    Row gazette = row("Gazette", "dam", 1L);
    assertThat(problems(table(TERMS, reference, gazette), outlets)).isEmpty();
    assertThat(problems(table(TERMS, reference), outlets)).isEmpty();
    assertThat(problems(table(TERMS, reference, gazette, row("Courier", "dam", 2L)), outlets))
        .isEqualTo(Map.of("terms", List.of("terms: outlet is not in outlets: Courier.")));
  }

  @Test
  void aReferenceOfSeveralColumnsNeedsThemInOneRow() {
    Schema uses = schema("uses", List.of(OUTLET, TERM, RANK), OUTLET);
    List<Reference> reference = List.of(to("terms", "outlet", "term"));
    KeyCheck.Table terms =
        table(TERMS, List.of(), row("Gazette", "dam", 1L), row("Courier", "ferry", 2L));
    assertThat(problems(table(uses, reference, row("Courier", "dam", 1L)), terms))
        .isEqualTo(Map.of("uses", List.of("uses: outlet, term is not in terms: Courier, dam.")));
  }

  @Test
  void aReferenceWithoutAValueHasNoRow() {
    assertThat(
            problems(
                table(TERMS, List.of(to("outlets", "outlet")), row(null, "dam", 1L)),
                table(OUTLETS, List.of(), row("null", 1L))))
        .isEqualTo(Map.of("terms", List.of("terms: outlet is not in outlets: null.")));
  }

  @Test
  void aReferenceToATableThatIsNotThereIsNotChecked() {
    assertThat(problems(table(TERMS, List.of(to("outlets", "outlet")), row("Gazette", "dam", 1L))))
        .isEmpty();
  }

  @Test
  void everyViolatedCheckIsReportedOnceWithItsLeastValues() {
    Row first = row("Courier", "dam", 1L);
    Row second = row("Gazette", "dam", 1L);
    assertThat(
            problems(
                table(
                    TERMS,
                    List.of(to("outlets", "outlet"), to("days", "outlet")),
                    second,
                    second,
                    first,
                    first),
                table(OUTLETS, List.of(), row("Post", 1L)),
                table(
                    DAYS,
                    List.of(to("outlets", "outlet")),
                    row(Date.valueOf("2026-03-15"), "Times", 1L),
                    row(Date.valueOf("2026-03-15"), "Gazette", 2L))))
        .isEqualTo(
            Map.of(
                "terms",
                List.of(
                    "terms: the key Courier, dam occurs twice.",
                    "terms: outlet is not in outlets: Courier.",
                    "terms: outlet is not in days: Courier."),
                "days",
                List.of("days: outlet is not in outlets: Gazette.")));
  }
}
