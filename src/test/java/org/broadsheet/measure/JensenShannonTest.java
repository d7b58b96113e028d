package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JensenShannonTest {
  @Test
  void isLinsDivergenceInBits() {
    assertThat(JensenShannon.of(new double[] {1, 0}, new double[] {.5, .5}))
        .isEqualTo(.3112781, within(5e-8));
    assertThat(JensenShannon.of(new double[] {1, 0}, new double[] {0, 1})).isOne();
    assertThat(JensenShannon.of(new double[] {.3, .7}, new double[] {.3, .7})).isZero();
  }

  @Test
  void isTheSumOfThePartsOfAllFeatures() {
    assertThat(JensenShannon.part(1, .5) + JensenShannon.part(0, .5))
        .isEqualTo(.3112781, within(5e-8));
    assertThat(JensenShannon.part(0, .5)).isEqualTo(.25);
    assertThat(JensenShannon.part(0, 0)).isZero();
  }

  @Test
  void followsFromTheSharedFeaturesAlone() {
    Random random = new Random(5);
    for (int trial = 0; trial < 100; trial++) {
      double[] p = distribution(random, 50);
      double[] q = distribution(random, 50);
      double overlap = 0;
      for (int i = 0; i < p.length; i++) {
        overlap += p[i] > 0 && q[i] > 0 ? JensenShannon.overlap(p[i], q[i]) : 0;
      }
      assertThat(1 - overlap).isEqualTo(JensenShannon.of(p, q), within(1e-14));
    }
  }

  @Test
  void isTheSameFromBothSides() {
    Random random = new Random(6);
    double[] p = distribution(random, 20);
    double[] q = distribution(random, 20);
    assertThat(JensenShannon.of(p, q)).isEqualTo(JensenShannon.of(q, p)).isBetween(0.0, 1.0);
  }

  @Test
  void refusesImpossibleShares() {
    assertThatIllegalArgumentException().isThrownBy(() -> JensenShannon.part(1.5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JensenShannon.of(new double[1], new double[2]));
  }

  /** Half of the features are not used. */
  private static double[] distribution(Random random, int features) {
    double[] uses =
        random.doubles(features).map(x -> x < .5 ? 0 : x * x * random.nextInt(100)).toArray();
    double sum = Arrays.stream(uses).sum();
    return Arrays.stream(uses).map(x -> x / sum).toArray();
  }
}
