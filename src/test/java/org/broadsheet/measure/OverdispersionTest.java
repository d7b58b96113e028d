package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class OverdispersionTest {
  /** 6 and 2 of 10 each: S = .8, p̂(1−p̂) = .24. */
  @Test
  void isKleinmansEstimateByHand() {
    var sample = new Overdispersion(2, 20, 200);
    double excess = sample.excess(8, 3.6 + .4);
    assertThat(excess).isEqualTo(.8 - .24, within(1e-15));
    assertThat(sample.weight(8)).isEqualTo(.24 * 9, within(1e-15));
    assertThat(Overdispersion.correlation(excess, sample.weight(8)))
        .isEqualTo(.56 / 2.16, within(1e-15));
  }

  @Test
  void estimatesTheCorrelationOfSimulatedMentions() {
    assertThat(estimate(.2)).isEqualTo(.2, within(.02));
    assertThat(estimate(.05)).isEqualTo(.05, within(.01));
    assertThat(estimate(0)).isEqualTo(0, within(.003));
  }

  /** From 20,000 samples of 3 to 6 groups of 5 to 64. */
  private static double estimate(double correlation) {
    var random = new Random(12);
    var generator = new Well19937c(12);
    double excess = 0;
    double weight = 0;
    for (int sample = 0; sample < 20_000; sample++) {
      double share = .02 + .2 * random.nextDouble();
      int groups = 3 + random.nextInt(4);
      long[] sums = new long[3];
      double squaredShares = 0;
      for (int group = 0; group < groups; group++) {
        int size = 5 + random.nextInt(60);
        double own = correlation == 0 ? share : drawn(generator, share, correlation);
        long uses = random.doubles(size).filter(one -> one < own).count();
        sums[0] += size;
        sums[1] += (long) size * size;
        sums[2] += uses;
        squaredShares += (double) uses * uses / size;
      }
      var drawn = new Overdispersion(groups, sums[0], sums[1]);
      excess += drawn.excess(sums[2], squaredShares);
      weight += drawn.weight(sums[2]);
    }
    return Overdispersion.correlation(excess, weight);
  }

  private static double drawn(Well19937c generator, double share, double correlation) {
    double both = (1 - correlation) / correlation;
    return new BetaDistribution(generator, share * both, (1 - share) * both).sample();
  }

  @Test
  void staysWithinTheRangeOfACorrelation() {
    assertThat(Overdispersion.correlation(-1, 2)).isZero();
    assertThat(Overdispersion.correlation(3, 2)).isEqualTo(.999);
    assertThat(Overdispersion.correlation(0, 0)).isZero();
  }

  @Test
  void groupsOfSizeOneHaveNoWeight() {
    assertThat(new Overdispersion(4, 4, 4).weight(2)).isZero();
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Overdispersion(0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Overdispersion(3, 2, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Overdispersion(2, 20, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Overdispersion(1, 5, 25).weight(6));
  }
}
