package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
  @Test
  void isTheBinomialWhereMentionsDoNotCluster() {
    assertThat(BetaBinomial.absence(3, .2, 0)).isEqualTo(.512, within(1e-15));
    assertThat(BetaBinomial.absence(200, .01, 0)).isEqualTo(Math.pow(.99, 200), within(1e-14));
  }

  @Test
  void isTheProductComputedByHand() {
    // .8 · 1.8/2 · 2.8/3 and .5 · (5/6)/(4/3)
    assertThat(BetaBinomial.absence(3, .2, .5)).isEqualTo(.672, within(1e-15));
    assertThat(BetaBinomial.absence(2, .5, .25)).isEqualTo(.3125, within(1e-15));
  }

  @Test
  void isTheRatioOfBetaFunctions() {
    double alpha = .03 * .9 / .1;
    double beta = .97 * .9 / .1;
    assertThat(BetaBinomial.absence(400, .03, .1))
        .isEqualTo(
            Math.exp(Beta.logBeta(alpha, beta + 400) - Beta.logBeta(alpha, beta)), within(1e-12));
  }

  @Test
  void clusteringMakesAbsenceMoreProbable() {
    double last = 0;
    for (double correlation : new double[] {0, .01, .1, .5, .99}) {
      double absence = BetaBinomial.absence(50, .1, correlation);
      assertThat(absence).isGreaterThan(last).isLessThan(.9);
      last = absence;
    }
    assertThat(BetaBinomial.absence(50, .1, .999_999)).isEqualTo(.9, within(1e-4));
  }

  @Test
  void isCertainWithoutMentionsAndWithoutAShare() {
    assertThat(BetaBinomial.absence(0, .5, .1)).isOne();
    assertThat(BetaBinomial.absence(500, 0, .1)).isOne();
  }

  @Test
  void isNeverBelowTheSmallestNormalDouble() {
    assertThat(BetaBinomial.absence(1, 1, .1)).isEqualTo(Double.MIN_NORMAL);
    assertThat(BetaBinomial.absence(Long.MAX_VALUE, .5, 0)).isEqualTo(Double.MIN_NORMAL);
  }

  @Test
  void refusesImpossibleValues() {
    assertThatIllegalArgumentException().isThrownBy(() -> BetaBinomial.absence(-1, .5, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> BetaBinomial.absence(1, 1.1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> BetaBinomial.absence(1, Double.NaN, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> BetaBinomial.absence(1, .5, 1));
  }
}
