package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollocationTest {
  private static final String TEXT = "abcabdebdab";

  @ParameterizedTest
  @CsvSource({"a,b,3,3.412247,1.936083", "b,d,2,3.218876,1.799406"})
  void agreesWithThePublishedExample(
      char first, char second, long together, double lambda, double z) {
    Collocation pair = pairIn(TEXT, first, second);
    assertThat(pair.together()).isEqualTo(together);
    assertThat(pair.lambda()).isEqualTo(lambda, within(5e-7));
    assertThat(pair.z()).isEqualTo(z, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({
    "3,4,3,34,.8815,5e-5",
    "2,3,3,34,.7138,5e-5",
    "53,444,296,62802,.45664,5e-6",
    "7,310,463,62802,.122981,5e-7"
  })
  void npmiAgreesWithThePublishedCounts(
      long together, long first, long second, long pairs, double npmi, double precision) {
    assertThat(new Collocation(together, first, second, pairs).npmi())
        .isEqualTo(npmi, within(precision));
  }

  @Test
  void npmiOfWordsThatAreOnlyUsedTogetherIsOne() {
    assertThat(new Collocation(7, 7, 7, 1_000).npmi()).isEqualTo(1, within(1e-15));
    assertThat(new Collocation(10, 10, 10, 10).npmi()).isEqualTo(1);
    assertThat(Collocation.npmi(7, 1_000, new long[] {7, 7, 7}, 1_000)).isEqualTo(1, within(1e-15));
  }

  @Test
  void npmiOfWordsNeverTogetherIsTheMinimum() {
    assertThat(new Collocation(0, 4, 5, 100).npmi()).isEqualTo(-1);
    assertThat(Collocation.npmi(0, 100, new long[] {4, 5, 6}, 100)).isEqualTo(-.5);
  }

  @Test
  void npmiOfWordsTogetherAsOftenAsByChanceIsZero() {
    assertThat(new Collocation(4, 20, 20, 100).npmi()).isEqualTo(0, within(1e-15));
    assertThat(Collocation.npmi(1, 1_000, new long[] {100, 100, 100}, 1_000))
        .isEqualTo(0, within(1e-15));
  }

  @Test
  void npmiOfThreeWordsIsMeasuredAgainstTheProductOfTheirShares() {
    // p = 20/1000, the words 100, 80 and 50 of 2000: ln(.02 / (.05·.04·.025)) / (−2 ln .02).
    assertThat(Collocation.npmi(20, 1_000, new long[] {100, 80, 50}, 2_000))
        .isEqualTo(Math.log(400) / (-2 * Math.log(.02)), within(1e-15))
        .isEqualTo(.765776, within(5e-7));
  }

  @Test
  void aWordRarerThanItsPhraseDoesNotLiftNpmiAboveOne() {
    assertThat(Collocation.npmi(20, 1_000, new long[] {20, 20, 20}, 2_000)).isEqualTo(1.0);
  }

  @Test
  void theMeasuresStayWithinTheirBounds() {
    Random random = new Random(1);
    for (int turn = 0; turn < 5_000; turn++) {
      long pairs = random.nextLong(1, 10_000);
      long first = random.nextLong(pairs + 1);
      long second = random.nextLong(pairs + 1);
      long least = Math.max(0, first + second - pairs);
      long together = least + random.nextLong(Math.min(first, second) - least + 1);
      Collocation pair = new Collocation(together, first, second, pairs);
      assertThat(pair.npmi()).isBetween(-1.0, 1.0);
      assertThat(pair.lambda()).isFinite();
      assertThat(Math.signum(pair.z())).isEqualTo(Math.signum(pair.lambda()));
      assertThat(Collocation.npmi(together, pairs, new long[] {first, second, pairs}, pairs))
          .isBetween(-.5, 1.0);
    }
  }

  @Test
  void refusesImpossibleTables() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Collocation(5, 4, 9, 100));
    assertThatIllegalArgumentException().isThrownBy(() -> new Collocation(0, 6, 6, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Collocation(0, 0, 0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collocation.npmi(1, 10, new long[] {1}, 10))
        .withMessageContaining("words in a phrase: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collocation.npmi(3, 10, new long[] {3, 2}, 10));
  }

  private static Collocation pairIn(String text, char first, char second) {
    int[] starts = IntStream.range(0, text.length() - 1).toArray();
    return new Collocation(
        IntStream.of(starts)
            .filter(at -> text.charAt(at) == first && text.charAt(at + 1) == second)
            .count(),
        IntStream.of(starts).filter(at -> text.charAt(at) == first).count(),
        IntStream.of(starts).filter(at -> text.charAt(at + 1) == second).count(),
        starts.length);
  }
}
