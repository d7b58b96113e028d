package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.broadsheet.measure.Bursts.Burst;
import org.junit.jupiter.api.Test;

class BurstsTest {
  private static final Bursts USUAL = new Bursts(2, 1);
  private static final long[] RELEVANT = {0, 2, 1, 6, 7, 2, 8, 7, 2, 1};
  private static final long[] TOTAL = {9, 11, 12, 10, 10, 8, 12, 10, 13, 11};

  @Test
  void agreesWithThePublishedExample() {
    List<Burst> bursts = USUAL.in(RELEVANT, TOTAL);
    assertThat(states(bursts, 10)).isEqualTo("0001101100");
    assertThat(bursts.get(0).weight()).isEqualTo(3.955970, within(5e-7));
    assertThat(bursts.get(1).weight()).isEqualTo(5.342265, within(5e-7));
    assertThat(USUAL.cost(RELEVANT, TOTAL)).isEqualTo(25.524433, within(5e-7));
  }

  @Test
  void noSequenceOfStatesIsCheaper() {
    Random random = new Random(1);
    int withBursts = 0;
    for (int turn = 0; turn < 400; turn++) {
      long[] total = random.longs(1 + random.nextInt(8), 1, 15).toArray();
      long[] relevant = Arrays.stream(total).map(d -> random.nextLong(d + 1) / 3).toArray();
      Bursts bursts = new Bursts(1.2 + 2 * random.nextDouble(), random.nextDouble());
      double cheapest = cheapest(bursts, relevant, total);
      String states = states(bursts.in(relevant, total), total.length);
      assertThat(bursts.cost(relevant, total)).isEqualTo(cheapest, within(1e-9));
      assertThat(cost(bursts, states, relevant, total)).isEqualTo(cheapest, within(1e-9));
      withBursts += states.contains("1") ? 1 : 0;
    }
    assertThat(withBursts).isGreaterThan(50);
  }

  @Test
  void aTermThatCannotBurstNeverDoes() {
    Random random = new Random(2);
    for (int turn = 0; turn < 2_000; turn++) {
      long[] total = random.longs(2 + random.nextInt(40), 1, 30).toArray();
      long[] relevant = new long[total.length];
      for (int use = random.nextInt(12); use > 0; use--) {
        int day = random.nextInt(2);
        relevant[day] = Math.min(total[day], relevant[day] + 1);
      }
      if (!USUAL.in(relevant, total).isEmpty()) {
        assertThat(USUAL.canBurst(Arrays.stream(relevant).sum(), total.length)).isTrue();
      }
    }
  }

  @Test
  void aFewArticlesInManyDaysCannotBurst() {
    // ln 3000 / ln 2 = 11.55
    assertThat(USUAL.canBurst(11, 3_000)).isFalse();
    assertThat(USUAL.canBurst(12, 3_000)).isTrue();
    long[] total = new long[3_000];
    Arrays.fill(total, 1_000);
    long[] relevant = new long[3_000];
    relevant[1_234] = 12;
    assertThat(USUAL.in(relevant, total))
        .containsExactly(new Burst(1_234, 1_234, weight(12, 1_000)));
    relevant[1_234] = 11;
    assertThat(USUAL.in(relevant, total)).isEmpty();
  }

  @Test
  void aBurstMayLastFromTheFirstDayOrToTheLast() {
    long[] total = {10, 10, 10, 10, 10, 10};
    assertThat(states(USUAL.in(new long[] {8, 8, 0, 0, 0, 0}, total), 6)).isEqualTo("110000");
    assertThat(states(USUAL.in(new long[] {0, 0, 0, 0, 8, 8}, total), 6)).isEqualTo("000011");
  }

  @Test
  void thereIsNoBurstWhereTheTermIsUsual() {
    assertThat(USUAL.in(new long[] {5, 5, 5}, new long[] {10, 10, 10})).isEmpty();
    assertThat(USUAL.in(new long[] {0, 0, 0}, new long[] {10, 10, 10})).isEmpty();
    assertThat(USUAL.in(new long[] {10, 10, 10}, new long[] {10, 10, 10})).isEmpty();
    assertThat(USUAL.in(new long[] {1}, new long[] {10})).isEmpty();
    assertThat(USUAL.in(new long[0], new long[0])).isEmpty();
  }

  @Test
  void thereIsNoBurstWhereTwiceTheUsualShareWouldBeAllArticles() {
    long[] relevant = {0, 0, 50, 50};
    long[] total = {50, 50, 50, 50};
    assertThat(USUAL.in(relevant, total)).isEmpty();
    assertThat(new Bursts(1.5, 1).in(relevant, total)).hasSize(1);
  }

  @Test
  void theCostOfATermInEveryArticleIsZero() {
    assertThat(USUAL.cost(new long[] {3, 4}, new long[] {3, 4})).isEqualTo(0, within(1e-12));
    assertThat(USUAL.cost(new long[] {0, 0}, new long[] {3, 4})).isEqualTo(0, within(1e-12));
    assertThat(USUAL.cost(new long[0], new long[0])).isEqualTo(0.0);
  }

  @Test
  void refusesImpossibleCountsAndSettings() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.in(new long[] {0}, new long[] {0}))
        .withMessage("Impossible articles of a day: 0, expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.in(new long[] {3}, new long[] {2}))
        .withMessage("Impossible relevant articles of a day: 3 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> USUAL.in(new long[1], new long[2]))
        .withMessageContaining("1 with relevant, 2 with all");
    assertThatIllegalArgumentException().isThrownBy(() -> new Bursts(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bursts(Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bursts(2, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bursts(2, Double.NaN));
  }

  /** The bursts if one of 3,000 days of 1,000 articles has all relevant articles. */
  private static double weight(double relevant, double total) {
    double all = 3_000 * total;
    double other = StrictMath.log((all - relevant) / (all - 2 * relevant));
    return relevant * StrictMath.log(2) - (total - relevant) * other;
  }

  private static String states(List<Burst> bursts, int days) {
    char[] states = new char[days];
    Arrays.fill(states, '0');
    bursts.forEach(burst -> Arrays.fill(states, burst.first(), burst.last() + 1, '1'));
    return new String(states);
  }

  private static double cheapest(Bursts bursts, long[] relevant, long[] total) {
    double cheapest = Double.POSITIVE_INFINITY;
    for (int sequence = 0; sequence < 1 << total.length; sequence++) {
      String states = Integer.toBinaryString((1 << total.length) | sequence).substring(1);
      cheapest = Math.min(cheapest, cost(bursts, states, relevant, total));
    }
    return cheapest;
  }

  /** The cost of a sequence of states by its definition. */
  private static double cost(Bursts bursts, String states, long[] relevant, long[] total) {
    double usual = (double) Arrays.stream(relevant).sum() / Arrays.stream(total).sum();
    double cost = 0;
    for (int day = 0; day < total.length; day++) {
      boolean up = states.charAt(day) == '1';
      if (up && bursts.ratio() * usual >= 1) {
        return Double.POSITIVE_INFINITY;
      }
      double share = up ? bursts.ratio() * usual : usual;
      cost -=
          new BinomialDistribution(null, (int) total[day], share)
              .logProbability((int) relevant[day]);
      if (up && (day == 0 || states.charAt(day - 1) == '0')) {
        cost += bursts.gamma() * Math.log(total.length);
      }
    }
    return cost;
  }
}
