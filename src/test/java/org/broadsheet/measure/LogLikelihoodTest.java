package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLikelihoodTest {
  @ParameterizedTest
  @CsvSource({
    // The published cells in order: uses, others' uses, other tokens, others' other tokens.
    "10, 0, 0, 10, 27.72589, .000005",
    "5, 1995, 0, 100000, 39.33052, .000005",
    "1000, 1995, 1000, 100000, 4730.737, .0005",
    "1000, 1000, 1000, 99000, 5714.932, .0005",
  })
  void agreesWithDunningsPublishedNumbers(
      long uses, long otherUses, long rest, long otherRest, double expected, double rounding) {
    var table = new ContingencyTable(uses, uses + rest, otherUses, otherUses + otherRest);
    assertThat(LogLikelihood.of(table)).isEqualTo(expected, within(rounding));
  }

  @Test
  void isNegativeWhereTheOthersUseItMore() {
    assertThat(LogLikelihood.of(new ContingencyTable(0, 10, 10, 10)))
        .isEqualTo(-27.72589, within(5e-6));
  }

  @Test
  void isZeroForEqualSharesAndWithoutOthers() {
    assertThat(LogLikelihood.of(new ContingencyTable(3, 30, 5, 50))).isZero();
    assertThat(LogLikelihood.of(new ContingencyTable(3, 30, 0, 0))).isZero();
    assertThat(LogLikelihood.of(new ContingencyTable(0, 30, 0, 50))).isZero();
  }

  @Test
  void staysANumberWhereProductsOfCountsNoLongerFitIntoALong() {
    long million = 1_000_000;
    var table =
        new ContingencyTable(5 * million, 9_000 * million, 1_000 * million, 900_000 * million);
    // A million times the counts yield a million times the statistic.
    double small = LogLikelihood.of(new ContingencyTable(5, 9_000, 1_000, 900_000));
    assertThat(LogLikelihood.of(table)).isEqualTo(million * small, within(1e-6 * million));
  }

  @Test
  void refusesMoreUsesThanSize() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ContingencyTable(4, 3, 1, 1))
        .withMessage("Impossible uses: 4 of 3");
    assertThatIllegalArgumentException().isThrownBy(() -> new ContingencyTable(1, 3, -1, 1));
  }
}
