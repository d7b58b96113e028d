package org.broadsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static final Schema TERMS =
      new Schema(
          "terms",
          "outlet and term",
          List.of(Field.date("period_end", "Last day.").optional()),
          List.of(Field.text("outlet", "Who."), Field.text("term", "What.")),
          List.of(
              Field.count("term_count", "Uses."),
              Field.number("idf", "How rare.").optional(),
              Field.number("front_share", "Share on the front page."),
              Field.count("term_rank", "Place."),
              Field.flag("is_stop_word", "Whether."),
              Field.text("note", "A note.").optional()),
          List.of("term_rank"));

  private static SparkSession spark;

  @BeforeAll
  static void startSpark() {
    spark = TestSpark.session();
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  private static Row whole(String outlet, String term) {
    return row(Date.valueOf("2026-03-15"), outlet, term, 3L, 0.5, 1.0, 1L, false, null);
  }

  /** A valid row with one value replaced. */
  private static Row but(int place, Object value) {
    Object[] values = new Object[TERMS.columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == place ? value : whole("Gazette", "dam").get(i);
    }
    return row(values);
  }

  private static Dataset<Row> rows(Row... rows) {
    return spark.createDataFrame(List.of(rows), TERMS.structType());
  }

  private static List<String> problems(Row... rows) {
    return Check.of(TERMS, rows(rows));
  }

  @Test
  void rowsThatSatisfyTheirSchemaHaveNoProblems() {
    assertThat(problems(whole("Gazette", "dam"), whole("Courier", "dam"), but(2, "ferry")))
        .isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void anOptionalColumnMayBeNull() {
    assertThat(problems(but(0, null))).isEmpty();
    assertThat(problems(but(4, null))).isEmpty();
    assertThat(problems(but(8, null))).isEmpty();
  }

  @Test
  void aKeyOrARequiredColumnIsNeverNull() {
    assertThat(problems(but(1, null))).containsExactly("terms: outlet is null in 1 rows.");
    assertThat(problems(but(3, null), whole("Courier", "dam")))
        .containsExactly("terms: term_count is null in 1 rows.");
    assertThat(problems(but(7, null))).containsExactly("terms: is_stop_word is null in 1 rows.");
  }

  @Test
  void aKeyOccursOnce() {
    assertThat(problems(whole("Gazette", "dam"), whole("Courier", "dam"), but(3, 4L)))
        .containsExactly("terms: the key Gazette, dam occurs twice.");
  }

  @Test
  void noTextIsEmpty() {
    assertThat(problems(but(2, ""))).containsExactly("terms: term is empty in 1 rows.");
    assertThat(problems(but(8, ""))).containsExactly("terms: note is empty in 1 rows.");
  }

  @Test
  void numbersAreNumbers() {
    for (double none :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertThat(problems(but(4, none))).containsExactly("terms: idf is not a number in 1 rows.");
    }
  }

  @Test
  void noCountIsNegative() {
    assertThat(problems(but(3, -1L))).containsExactly("terms: term_count is negative in 1 rows.");
    assertThat(problems(but(3, 0L))).isEmpty();
  }

  @Test
  void aShareIsBetweenZeroAndOne() {
    assertThat(problems(but(5, 1.0000001)))
        .containsExactly("terms: front_share is not between 0 and 1 in 1 rows.");
    assertThat(problems(but(5, -0.1)))
        .containsExactly("terms: front_share is not between 0 and 1 in 1 rows.");
    assertThat(problems(but(5, 0.0))).isEmpty();
  }

  @Test
  void aRankStartsAtOne() {
    assertThat(problems(but(6, 0L))).containsExactly("terms: term_rank is below 1 in 1 rows.");
  }

  @Test
  void everyProblemIsReported() {
    assertThat(problems(but(3, -1L), but(6, 0L)))
        .containsExactly(
            "terms: term_count is negative in 1 rows.",
            "terms: term_rank is below 1 in 1 rows.",
            "terms: the key Gazette, dam occurs twice.");
  }

  @Test
  void everyReferenceHasItsRow() {
    var reference = new Reference("outlets", List.of("outlet", "term"));
    Dataset<Row> rows = rows(whole("Gazette", "dam"), whole("Courier", "dam"));
    assertThat(Check.of(TERMS, reference, rows, rows)).isEmpty();
    assertThat(Check.of(TERMS, reference, rows, rows(whole("Gazette", "dam"), but(2, "ferry"))))
        .containsExactly("terms: outlet, term is not in outlets: Courier, dam.");
  }

  @Test
  void sumsThatMustBeEqualAreEqual() {
    var same = new SameSum("term_count", "outlet_terms", "term_rank");
    assertThat(Check.of(TERMS, same, rows(but(3, 7L)), rows(but(6, 3L), but(6, 4L)))).isEmpty();
    assertThat(Check.of(TERMS, same, rows(but(3, 7L)), rows(but(6, 3L))))
        .containsExactly("terms: term_count adds up to 7, but term_rank of outlet_terms to 3.");
    assertThat(Check.of(TERMS, same, rows(), rows())).isEmpty();
    assertThat(Check.of(TERMS, same, rows(but(3, 7L)), rows())).hasSize(1);
  }
}
