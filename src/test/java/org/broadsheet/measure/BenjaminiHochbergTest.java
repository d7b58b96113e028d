package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
  private static final double[] P = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1
  };
  private static final double[] Q = {
    .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
    .753231, .813214, 1
  };

  @Test
  void agreesWithThePublishedNumbers() {
    assertThat(BenjaminiHochberg.of(P)).containsExactly(Q, within(5e-7));
    assertThat(Arrays.stream(BenjaminiHochberg.of(P)).filter(q -> q < .05)).hasSize(4);
  }

  @Test
  void keepsTheOrderOfThePValues() {
    assertThat(BenjaminiHochberg.of(.04, .01, .03)).containsExactly(.04, .03, .04);
  }

  @Test
  void equalPValuesHaveTheRankOfTheLastOfThem() {
    assertThat(BenjaminiHochberg.of(.02, .02, .02, .8))
        .containsExactly(new double[] {.08 / 3, .08 / 3, .08 / 3, .8}, within(1e-15));
    assertThat(BenjaminiHochberg.of(.02, .02, .02)).containsOnly(.02);
  }

  @Test
  void testsThatAreNotPassedHaveAPValueOfOne() {
    double[] all = Arrays.copyOf(P, 40);
    Arrays.fill(all, P.length, 40, 1);
    assertThat(BenjaminiHochberg.among(40, P))
        .containsExactly(Arrays.copyOf(BenjaminiHochberg.of(all), P.length));
  }

  @Test
  void isNeverBelowThePValueNorOutOfOrder() {
    double[] p = new Random(4).doubles(1000).map(x -> x * x * x).sorted().toArray();
    double[] q = BenjaminiHochberg.of(p);
    assertThat(q).isSorted();
    for (int i = 0; i < p.length; i++) {
      assertThat(q[i]).isBetween(p[i], 1.0);
    }
  }

  @Test
  void noTestsHaveNoQValues() {
    assertThat(BenjaminiHochberg.of()).isEmpty();
  }

  @Test
  void refusesAnImpossiblePValue() {
    assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.of(.1, 1.1));
    assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.of(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> BenjaminiHochberg.among(1, .1, .2));
  }
}
