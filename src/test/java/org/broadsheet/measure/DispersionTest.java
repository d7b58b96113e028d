package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.measure.Dispersion.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispersionTest {
  /** The five parts of Gries (2008); each letter is a word. */
  private static final String[] PARTS = {
    "bamnibeup", "basatbewqn", "bcagabesta", "baghabeaat", "bahaabeaxat"
  };

  private static final long[] SIZES = Arrays.stream(PARTS).mapToLong(String::length).toArray();

  @ParameterizedTest
  @CsvSource({"b,.02,.024", "i,.82,1", "q,.80,.976", "x,.78,.951", "a,.18,.2195"})
  void agreesWithGries(char word, double dp, double dpNorm) {
    assertThat(Dispersion.dp(usesOf(word), SIZES)).isEqualTo(dp, within(1e-9));
    assertThat(Dispersion.dpNorm(usesOf(word), SIZES)).isEqualTo(dpNorm, within(5e-4));
  }

  @Test
  void agreesWithGriesToTheFourthDigitForTheCommonestWord() {
    assertThat(Dispersion.dpNorm(usesOf('a'), SIZES)).isEqualTo(.2195, within(5e-5));
  }

  @Test
  void isHalfTheSumOfTheDifferencesOfShares() {
    Random random = new Random(1);
    for (int corpus = 0; corpus < 500; corpus++) {
      long[] sizes = random.longs(2 + random.nextInt(20), 1, 1_000_000_000_000L).toArray();
      long[] uses = sparseUses(random, sizes);
      assertThat(Dispersion.dp(uses, sizes)).isEqualTo(definition(uses, sizes), within(1e-12));
    }
  }

  @Test
  void partsWithoutUsesNeedNotBePassed() {
    Random random = new Random(2);
    for (int corpus = 0; corpus < 500; corpus++) {
      long[] sizes = random.longs(2 + random.nextInt(50), 1, 1_000_000_000_000L).toArray();
      long[] uses = sparseUses(random, sizes);
      int[] used = IntStream.range(0, uses.length).filter(part -> uses[part] > 0).toArray();
      assertThat(Dispersion.dpNorm(pick(uses, used), pick(sizes, used), Parts.of(sizes)))
          .isEqualTo(Dispersion.dpNorm(uses, sizes))
          .isBetween(0.0, 1.0);
    }
  }

  @Test
  void theOrderOfThePartsDoesNotMatter() {
    Random random = new Random(3);
    long[] sizes = random.longs(3_000, 1, 100_000_000).toArray();
    long[] uses = sparseUses(random, sizes);
    Double inOrder = Dispersion.dpNorm(uses, sizes);
    for (int turn = 1; turn < 50; turn++) {
      int shift = turn * 59;
      int[] order = IntStream.range(0, 3_000).map(part -> (part * 7 + shift) % 3_000).toArray();
      assertThat(Dispersion.dpNorm(pick(uses, order), pick(sizes, order))).isEqualTo(inOrder);
    }
  }

  @Test
  void anEvenSpreadIsExactlyZeroHoweverLargeTheCorpus() {
    long[] sizes = {3_000_000_000_001L * 3, 3_000_000_000_001L, 3_000_000_000_001L * 7};
    long[] uses = {1_000_000_007L * 3, 1_000_000_007L, 1_000_000_007L * 7};
    assertThat(Dispersion.dp(uses, sizes)).isEqualTo(0.0);
    assertThat(Dispersion.dpNorm(uses, sizes)).isEqualTo(0.0);
  }

  @Test
  void allUsesInTheSmallestPartIsExactlyOne() {
    assertThat(Dispersion.dpNorm(new long[] {0, 2, 0}, new long[] {10, 7, 11})).isEqualTo(1.0);
  }

  @Test
  void oneOutletOfThreeIsNotOneUnlessItIsTheSmallest() {
    assertThat(Dispersion.dp(new long[] {4, 0, 0}, new long[] {50, 25, 25})).isEqualTo(.5);
    assertThat(Dispersion.dpNorm(new long[] {4, 0, 0}, new long[] {50, 25, 25}))
        .isEqualTo(.5 / .75, within(1e-15));
  }

  @Test
  void isNotDefinedWithFewerThanTwoPartsOrWithoutUses() {
    assertThat(Dispersion.dpNorm(new long[] {3}, new long[] {10})).isNull();
    assertThat(Dispersion.dp(new long[] {3}, new long[] {10})).isNull();
    assertThat(Dispersion.dpNorm(new long[0], new long[0])).isNull();
    assertThat(Dispersion.dpNorm(new long[] {0, 0}, new long[] {10, 10})).isNull();
    assertThat(Dispersion.dp(new long[] {0, 0}, new long[] {10, 10})).isNull();
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dispersion.dp(new long[] {11, 0}, new long[] {10, 10}))
        .withMessage("Impossible uses: 11 in a part of 10 tokens");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dispersion.dp(new long[] {1, 0}, new long[] {10, 0}))
        .withMessageContaining("size of a part: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dispersion.dp(new long[] {1}, new long[] {10, 10}))
        .withMessageContaining("1 with uses, 2 with sizes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dispersion.dp(new long[] {1}, new long[] {9}, new Parts(2, 40, 10)))
        .withMessageContaining("the smallest is 10");
    assertThatIllegalArgumentException().isThrownBy(() -> new Parts(3, 10, 4));
  }

  private static double definition(long[] uses, long[] sizes) {
    BigDecimal allUses = BigDecimal.valueOf(Arrays.stream(uses).sum());
    BigDecimal size = BigDecimal.valueOf(Arrays.stream(sizes).sum());
    BigDecimal sum = BigDecimal.ZERO;
    for (int part = 0; part < uses.length; part++) {
      BigDecimal share = BigDecimal.valueOf(uses[part]).divide(allUses, MathContext.DECIMAL128);
      BigDecimal due = BigDecimal.valueOf(sizes[part]).divide(size, MathContext.DECIMAL128);
      sum = sum.add(share.subtract(due).abs());
    }
    return sum.doubleValue() / 2;
  }

  /** Uses in about half of the parts, and always in the first. */
  private static long[] sparseUses(Random random, long[] sizes) {
    return IntStream.range(0, sizes.length)
        .mapToLong(
            part -> part == 0 ? 1 : random.nextBoolean() ? 0 : random.nextLong(sizes[part] + 1))
        .toArray();
  }

  private static long[] pick(long[] values, int[] parts) {
    return IntStream.of(parts).mapToLong(part -> values[part]).toArray();
  }

  private static long[] usesOf(char word) {
    return Arrays.stream(PARTS)
        .mapToLong(part -> part.chars().filter(letter -> letter == word).count())
        .toArray();
  }
}
