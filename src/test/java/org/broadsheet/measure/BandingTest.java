package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandingTest {
  @ParameterizedTest
  @CsvSource({"20, 5, .5, .4701", "20, 5, .8, .9996", "40, 3, .5, .9952"})
  void comparesWithThePublishedProbability(int bands, int rows, double jaccard, double published) {
    assertThat(new Banding(bands, rows).candidateProbability(jaccard))
        .isEqualTo(published, within(5e-5));
  }

  @Test
  void hasFortyBandsOfThreeRowsForAThresholdOfOneHalf() {
    assertThat(Banding.forThreshold(.5)).isEqualTo(new Banding(40, 3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {.01, .1, .2, .3, .4, .5, .6, .7, .8, .9, .99, 1})
  void missesFewPairsAtTheThreshold(double threshold) {
    Banding banding = Banding.forThreshold(threshold);
    assertThat(banding.candidateProbability(threshold)).isGreaterThanOrEqualTo(.995);
    var oneBandLess = new Banding(Math.max(1, banding.bands() - 1), banding.rows());
    assertThat(banding.bands() == 1 || oneBandLess.candidateProbability(threshold) < .995).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {.3, .5, .8, 1})
  void aHigherThresholdComparesFewerOtherPairs(double threshold) {
    assertThat(Banding.forThreshold(threshold).candidateProbability(threshold / 10))
        .isLessThan(.06);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -.5, 1.01, Double.NaN})
  void refusesAnImpossibleThreshold(double threshold) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Banding.forThreshold(threshold))
        .withMessageEndingWith(": " + threshold);
  }
}
