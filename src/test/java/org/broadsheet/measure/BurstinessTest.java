package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.measure.Burstiness.Articles;
import org.broadsheet.measure.Burstiness.Uses;
import org.junit.jupiter.api.Test;

class BurstinessTest {
  @Test
  void twoUsesInOneOfTwoEqualArticlesCountAsOne() {
    // p = .1; residuals 2 − .1·10 = 1 and 0 − .1·10 = −1; 2/1 · 2 / 2 uses = 2.
    assertThat(burstiness(new long[] {2, 0}, new long[] {10, 10})).isEqualTo(2, within(1e-12));
  }

  @Test
  void isTheVarianceOfTheShareOverThatOfSingleDraws() {
    // p = 6/60; residuals −1, 4, −3; v(p) = 3/2 · 26/60² = 13/1200; times 60 / .1.
    assertThat(burstiness(new long[] {0, 6, 0}, new long[] {10, 20, 30}))
        .isEqualTo(13.0 / 1200 * 60 / .1, within(1e-12));
  }

  @Test
  void aTermDrawnWordByWordIsAboutOne() {
    Random random = new Random(1);
    long[] tokens = random.longs(20_000, 50, 1_000).toArray();
    long[] uses =
        Arrays.stream(tokens)
            .map(n -> random.doubles(n).filter(draw -> draw < .002).count())
            .toArray();
    assertThat(burstiness(uses, tokens)).isEqualTo(1, within(.05));
  }

  @Test
  void aTermAlwaysUsedTwentyTimesTogetherIsAboutTwenty() {
    Random random = new Random(2);
    long[] tokens = new long[20_000];
    Arrays.fill(tokens, 500);
    long[] uses =
        IntStream.range(0, 20_000).mapToLong(a -> random.nextInt(50) == 0 ? 20 : 0).toArray();
    assertThat(burstiness(uses, tokens)).isEqualTo(20, within(1.0));
  }

  @Test
  void aTermInProportionEverywhereIsZeroAndNotLess() {
    Random random = new Random(3);
    for (int corpus = 0; corpus < 200; corpus++) {
      long[] uses = random.longs(50, 1, 1_000).toArray();
      long[] tokens = Arrays.stream(uses).map(y -> y * 37).toArray();
      assertThat(burstiness(uses, tokens)).isBetween(0.0, 1e-9);
    }
  }

  @Test
  void isNotDefinedForOneArticleOrWithoutUses() {
    assertThat(burstiness(new long[] {2}, new long[] {10})).isNull();
    assertThat(burstiness(new long[] {0, 0}, new long[] {10, 10})).isNull();
    assertThat(burstiness(new long[0], new long[0])).isNull();
  }

  @Test
  void refusesImpossibleSums() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Uses(3, 2, 30))
        .withMessage("Impossible uses: 3 with a sum of squares of 2");
    assertThatIllegalArgumentException().isThrownBy(() -> new Uses(3, 5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Articles(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Articles(1, 10, 9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Burstiness.of(new Articles(2, 10, 50), new Uses(11, 61, 61)));
  }

  private static Double burstiness(long[] uses, long[] tokens) {
    return Burstiness.of(
        new Articles(tokens.length, Arrays.stream(tokens).sum(), products(tokens, tokens)),
        new Uses(Arrays.stream(uses).sum(), products(uses, uses), products(uses, tokens)));
  }

  private static long products(long[] left, long[] right) {
    return IntStream.range(0, left.length).mapToLong(i -> left[i] * right[i]).sum();
  }
}
