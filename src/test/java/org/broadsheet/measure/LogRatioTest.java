package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.broadsheet.measure.LogRatio.Side;
import org.junit.jupiter.api.Test;

class LogRatioTest {
  private static final long[] TEN = {210, 180, 305, 150, 400, 220, 190, 260, 330, 200};
  private static final long[] EIGHT = {200, 310, 150, 240, 180, 520, 260, 330};
  private static final long[] TWELVE = {200, 310, 150, 240, 180, 520, 260, 330, 210, 280, 190, 400};
  private static final Side OFTEN = side(new long[] {3, 0, 2, 0, 5, 1, 0, 2, 4, 1}, TEN);
  private static final Side SELDOM = side(new long[] {0, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0}, TWELVE);
  private static final Side NEVER = side(new long[10], TEN);
  private static final Side CLUSTERED = side(new long[] {3, 2, 4, 1, 0, 6, 2, 3}, EIGHT);

  /** Expected values here and below were computed with 30 digits. */
  @Test
  void comparesSharesWithArticlesAsUnits() {
    LogRatio ratio = LogRatio.of(OFTEN, SELDOM);
    assertThat(ratio.lambda()).isEqualTo(2.45891011394291, within(1e-12));
    assertThat(ratio.error()).isEqualTo(0.783201446769321, within(1e-12));
    assertThat(ratio.degrees()).isEqualTo(2.9497324416627, within(1e-12));
    assertThat(ratio.pValue()).isEqualTo(0.052878065787169, within(1e-13));
    assertThat(ratio.lambda() - ratio.margin95()).isEqualTo(-0.0577889410485315, within(1e-11));
    assertThat(ratio.lambda() + ratio.margin95()).isEqualTo(4.97560916893435, within(1e-11));
  }

  @Test
  void isTheOppositeSeenFromTheOtherSide() {
    LogRatio ratio = LogRatio.of(OFTEN, SELDOM);
    LogRatio mirrored = LogRatio.of(SELDOM, OFTEN);
    assertThat(mirrored.lambda()).isEqualTo(-ratio.lambda(), within(1e-14));
    assertThat(mirrored.pValue()).isEqualTo(ratio.pValue(), within(1e-14));
    assertThat(mirrored.margin95()).isEqualTo(ratio.margin95(), within(1e-14));
  }

  @Test
  void aSideWithoutUsesBorrowsTheOthersClustering() {
    LogRatio ratio = LogRatio.of(NEVER, CLUSTERED);
    assertThat(ratio.lambda()).isEqualTo(-5.58513400471694, within(1e-12));
    assertThat(ratio.error()).isEqualTo(2.06386671604367, within(1e-12));
    assertThat(ratio.degrees()).isEqualTo(6);
    assertThat(ratio.pValue()).isEqualTo(0.035286182567368, within(1e-13));
    assertThat(ratio.lambda() + ratio.margin95()).isEqualTo(-0.535034078046037, within(1e-11));
    assertThat(LogRatio.of(CLUSTERED, NEVER).pValue()).isEqualTo(ratio.pValue(), within(1e-14));
  }

  @Test
  void theSmoothingDoesNotDecideTheDirection() {
    // 31 tokens without a use against 15,600 with two: λ is far above 0 though the share is lower.
    Side small = side(new long[3], new long[] {10, 12, 9});
    long[] uses = new long[52];
    uses[50] = 1;
    uses[51] = 1;
    LogRatio ratio = LogRatio.of(small, side(uses, LongStream.generate(() -> 300).limit(52)));
    assertThat(ratio.lambda()).isEqualTo(6.63009662973435, within(1e-12));
    assertThat(ratio.isDirected()).isFalse();
    assertThat(ratio.pValue()).isOne();
  }

  @Test
  void aWordOfOneArticleIsNotSignificantButTheSameUsesInManyArticlesAre() {
    long[] tokens = LongStream.generate(() -> 500).limit(400).toArray();
    long[] spread = new long[400];
    long[] piled = new long[400];
    Arrays.fill(spread, 0, 120, 1);
    piled[0] = 120;
    long[] others = new long[400];
    Arrays.fill(others, 0, 60, 1);
    Side usual = side(others, tokens);
    assertThat(LogRatio.of(side(spread, tokens), usual).pValue()).isLessThan(1e-4);
    assertThat(LogRatio.of(side(piled, tokens), usual).pValue()).isGreaterThan(0.3);
    assertThat(LogRatio.of(side(piled, tokens), usual).lambda())
        .isEqualTo(LogRatio.of(side(spread, tokens), usual).lambda());
  }

  @Test
  void isNeverMoreCertainThanWithIndependentUses() {
    // Uses in proportion to size show no clustering, so the variance is Poisson's.
    long[] tokens = {100, 200, 300};
    LogRatio ratio =
        LogRatio.of(side(new long[] {1, 2, 3}, tokens), side(new long[] {2, 4, 6}, tokens));
    assertThat(ratio.error()).isEqualTo(Math.sqrt(1 / 6.5 + 1 / 12.5) / Math.log(2), within(1e-14));
  }

  @Test
  void equalSharesAreNotADifference() {
    Side side = side(new long[] {1, 0, 2}, new long[] {100, 200, 300});
    LogRatio ratio = LogRatio.of(side, side);
    assertThat(ratio.lambda()).isZero();
    assertThat(ratio.pValue()).isOne();
  }

  @Test
  void oneArticlePerSideIsEnough() {
    Side one = side(new long[] {2}, new long[] {100});
    assertThat(LogRatio.of(one, side(new long[] {1}, new long[] {100})).pValue())
        .isBetween(0.0, 1.0);
  }

  @Test
  void isFiniteForHugeCounts() {
    var articles = new Burstiness.Articles(10_000_000, 5_000_000_000L, 4_000_000_000_000L);
    Side many =
        new Side(
            articles, 5_000_000, new Burstiness.Uses(40_000_000, 700_000_000, 50_000_000_000L));
    Side few = new Side(articles, 4_000, new Burstiness.Uses(4_000, 4_000, 4_000_000));
    assertThat(LogRatio.of(many, few).pValue()).isEqualTo(Double.MIN_NORMAL);
    assertThat(LogRatio.of(many, few).margin95()).isBetween(0.0, 0.1);
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> LogRatio.of(NEVER, NEVER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LogRatio.of(OFTEN, side(new long[0], new long[0])));
    var articles = new Burstiness.Articles(2, 10, 50);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Side(articles, 3, new Burstiness.Uses(3, 3, 15)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Side(articles, 0, new Burstiness.Uses(1, 1, 5)));
  }

  private static Side side(long[] uses, LongStream tokens) {
    return side(uses, tokens.toArray());
  }

  private static Side side(long[] uses, long[] tokens) {
    return new Side(
        new Burstiness.Articles(
            tokens.length, Arrays.stream(tokens).sum(), products(tokens, tokens)),
        Arrays.stream(uses).filter(y -> y > 0).count(),
        new Burstiness.Uses(
            Arrays.stream(uses).sum(), products(uses, uses), products(uses, tokens)));
  }

  private static long products(long[] left, long[] right) {
    return IntStream.range(0, left.length).mapToLong(i -> left[i] * right[i]).sum();
  }
}
