package org.broadsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowCheckTest {
  private static final List<Field> COLUMNS =
      List.of(
          Field.date("period_end", "Last day.").optional(),
          Field.text("outlet", "Who."),
          Field.text("term", "What."),
          Field.count("term_count", "Uses."),
          Field.number("idf", "How rare.").optional(),
          Field.number("front_share", "Share on the front page."),
          Field.count("term_rank", "Place."),
          Field.flag("is_stop_word", "Whether."),
          Field.text("note", "A note.").optional(),
          Field.text("kind", "Noun or verb.").among(List.of("noun", "verb")).optional());

  private static final Object[] VALID = {
    20_527, "Gazette", "dam", 3L, 0.5, 1.0, 1L, false, null, "noun"
  };

  /** A valid row with one value replaced. */
  private static Object[] but(int column, Object value) {
    Object[] values = VALID.clone();
    values[column] = value;
    return values;
  }

  private static RowCheck.Tally tally(Object[]... rows) {
    var check = new RowCheck(COLUMNS, Set.of("term_count"));
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        check.add(i, row[i]);
      }
    }
    return check.tally();
  }

  private static List<String> problems(Object[]... rows) {
    return tally(rows).problems("terms");
  }

  @Test
  void rowsThatSatisfyTheirSchemaHaveNoProblems() {
    assertThat(problems(VALID, but(2, "ferry"))).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void anOptionalColumnMayBeNull() {
    assertThat(problems(but(0, null))).isEmpty();
    assertThat(problems(but(4, null))).isEmpty();
    assertThat(problems(but(8, null))).isEmpty();
    assertThat(problems(but(9, null))).isEmpty();
  }

  @Test
  void aRequiredColumnIsNeverNull() {
    assertThat(problems(but(1, null))).containsExactly("terms: outlet is null in 1 rows.");
    assertThat(problems(but(3, null), VALID))
        .containsExactly("terms: term_count is null in 1 rows.");
    assertThat(problems(but(5, null))).containsExactly("terms: front_share is null in 1 rows.");
    assertThat(problems(but(7, null))).containsExactly("terms: is_stop_word is null in 1 rows.");
  }

  @Test
  void noTextIsEmpty() {
    assertThat(problems(but(2, ""))).containsExactly("terms: term is empty in 1 rows.");
    assertThat(problems(but(8, ""))).containsExactly("terms: note is empty in 1 rows.");
  }

  @Test
  void aTextIsAmongTheAllowedOnes() {
    assertThat(problems(but(9, "verb"))).isEmpty();
    assertThat(problems(but(9, "Noun")))
        .containsExactly("terms: kind is not one of noun, verb in 1 rows.");
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
    assertThat(problems(but(5, Double.NaN)))
        .containsExactly(
            "terms: front_share is not a number in 1 rows.",
            "terms: front_share is not between 0 and 1 in 1 rows.");
    assertThat(problems(but(5, 0.0))).isEmpty();
    assertThat(problems(but(5, -0.0))).isEmpty();
  }

  @Test
  void aRankStartsAtOne() {
    assertThat(problems(but(6, 0L))).containsExactly("terms: term_rank is below 1 in 1 rows.");
  }

  @Test
  void everyProblemIsReportedInTheOrderOfTheColumns() {
    assertThat(problems(but(6, 0L), but(3, -1L), but(6, -1_000_000L)))
        .containsExactly(
            "terms: term_count is negative in 1 rows.",
            "terms: term_rank is negative in 1 rows.",
            "terms: term_rank is below 1 in 2 rows.");
  }

  @Test
  void theTalliesOfPartsAddUp() {
    assertThat(tally(but(6, 0L)).plus(tally(VALID, but(3, -1L), but(6, 0L))).problems("terms"))
        .containsExactly(
            "terms: term_count is negative in 1 rows.", "terms: term_rank is below 1 in 2 rows.");
    assertThat(tally(VALID).plus(tally()).plus(tally(but(3, 4L), but(3, null))).sums())
        .isEqualTo(Map.of("term_count", 7L));
  }

  @Test
  void onlyTheColumnsAskedForAreAddedUp() {
    assertThat(tally(VALID, VALID).sums()).isEqualTo(Map.of("term_count", 6L));
    assertThat(tally().sums()).isEqualTo(Map.of("term_count", 0L));
  }

  @Test
  void aSumThatDoesNotFitIsAnErrorAndNotAnotherNumber() {
    Object[] most = but(3, Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tally(most, VALID));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> tally(most).plus(tally(VALID)));
  }
}
