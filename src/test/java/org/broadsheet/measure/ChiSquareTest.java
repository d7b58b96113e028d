package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChiSquareTest {
  /** Computed with 40 digits. */
  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "1e-10, 0.9999920211543921",
    "0.1, 0.75182963404584928",
    "1, 0.3173105078629141",
    "3.841458820694124, 0.050000000000000057",
    "6.363189, 0.011651194953430731",
    "256.28, 1.1102209150834136e-57",
    "700, 2.9902269751246203e-154",
    "1400, 2.1010145162642175e-306",
  })
  void keepsItsDigitsInTheTail(double statistic, double p) {
    assertThat(ChiSquare.survival(statistic)).isCloseTo(p, Percentage.withPercentage(1e-8));
  }

  @Test
  void keepsItsOrderAndIsNeverZero() {
    double before = 2;
    for (double statistic = 0; statistic < 1400; statistic += 3.5) {
      double p = ChiSquare.survival(statistic);
      assertThat(p).isPositive().isLessThan(before);
      before = p;
    }
    assertThat(ChiSquare.survival(1e9)).isEqualTo(Double.MIN_NORMAL);
  }

  @Test
  void refusesNegativeStatistics() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChiSquare.survival(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> ChiSquare.survival(Double.NaN));
  }
}
