package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinHashTest {
  private static final int ROWS = 120;
  private static final int PAIRS = 1_000;
  private static final MinHash MIN_HASH = new MinHash(ROWS);

  private final SplittableRandom random = new SplittableRandom(5);

  /** Two sets of {@code size} elements that have {@code common} of them in common. */
  private int[][] signatures(int size, int common) {
    long[] both = random.longs(2L * size - common).toArray();
    long[] second = java.util.Arrays.copyOfRange(both, size - common, both.length);
    return new int[][] {MIN_HASH.signature(both, size), MIN_HASH.signature(second, size)};
  }

  private static int agreeing(int[][] signatures, int from, int to) {
    int rows = 0;
    for (int row = from; row < to; row++) {
      rows += signatures[0][row] == signatures[1][row] ? 1 : 0;
    }
    return rows;
  }

  /** Rows agree like independent coin tosses: limits of five and four standard deviations. */
  @ParameterizedTest
  @CsvSource({"30, 10", "150, 75", "200, 120", "600, 400", "3000, 2800", "40, 2"})
  void rowsAgreeWithTheProbabilityOfTheJaccardCoefficient(int size, int common) {
    double jaccard = (double) common / (2 * size - common);
    double deviation = Math.sqrt(jaccard * (1 - jaccard) / ROWS);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < PAIRS; i++) {
      double estimate = (double) agreeing(signatures(size, common), 0, ROWS) / ROWS;
      assertThat(estimate).isEqualTo(jaccard, within(5 * deviation + 1.0 / ROWS));
      sum += estimate;
      squares += (estimate - jaccard) * (estimate - jaccard);
    }
    assertThat(sum / PAIRS).isEqualTo(jaccard, within(4 * deviation / Math.sqrt(PAIRS)));
    assertThat(Math.sqrt(squares / PAIRS)).isEqualTo(deviation, within(.15 * deviation));
  }

  @ParameterizedTest
  @CsvSource({"150, 100", "200, 100", "400, 150"})
  void bandsFindPairsWithTheProbabilityOfTheFormula(int size, int common) {
    var banding = new Banding(40, 3);
    int found = 0;
    for (int i = 0; i < PAIRS; i++) {
      int[][] pair = signatures(size, common);
      boolean isCandidate = false;
      for (int band = 0; band < banding.bands(); band++) {
        isCandidate |= agreeing(pair, 3 * band, 3 * band + 3) == 3;
      }
      found += isCandidate ? 1 : 0;
    }
    double expected = banding.candidateProbability((double) common / (2 * size - common));
    double deviation = Math.sqrt(expected * (1 - expected) / PAIRS);
    assertThat((double) found / PAIRS).isEqualTo(expected, within(4 * deviation + 1.0 / PAIRS));
  }

  @Test
  void duplicatesAndOrderHaveNoEffect() {
    long[] set = {5L << 32, 9L << 40, 3L << 33};
    long[] repeated = {3L << 33, 5L << 32, 5L << 32, 9L << 40, 77};
    assertThat(MIN_HASH.signature(repeated, 4)).isEqualTo(MIN_HASH.signature(set, 3));
  }

  /** Runs on different days and machines must agree. */
  @Test
  void theHashFunctionsAreFixed() {
    long[] set = {0x123456789ABCDEFL, -0x123456789ABCDEFL};
    assertThat(new MinHash(3).signature(set, 2))
        .containsExactly(-1448257317, -639794468, -1425353970);
  }
}
