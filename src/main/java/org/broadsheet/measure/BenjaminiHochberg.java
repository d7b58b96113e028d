package org.broadsheet.measure;

import java.util.Arrays;

/**
 * Computes q-values. The q-value of a test is the least false discovery rate, over all tests of a
 * family, at which the test is still a discovery.
 *
 * <p>Of m p-values in ascending order, q₍ₖ₎ = min over l ≥ k of min(1, m·p₍ₗ₎/l). Equal p-values
 * share the rank of the last of them, and therefore one q-value.
 *
 * <p>Source: Benjamini and Hochberg, "Controlling the false discovery rate", Journal of the Royal
 * Statistical Society B 57 (1995); as adjusted p-values, Yekutieli and Benjamini (1999).
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /**
   * min(1, m·p/rank), before the minimum over later ranks.
   *
   * @param p from 0 to 1
   * @param rank from 1 to {@code tests}: the number of p-values that are at most p
   * @param tests m, the number of tests in the family
   */
  public static double atRank(double p, long rank, long tests) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Impossible p-value: " + p);
    }
    Counts.require(1 <= rank && rank <= tests, "rank: %d of %d tests", rank, tests);
    return Math.min(1, p * ((double) tests / rank));
  }

  /** The q-value of each p-value, in the order of the p-values. */
  public static double[] of(double... pValues) {
    return among(pValues.length, pValues);
  }

  /**
   * The q-values of some tests of a larger family in which every other test has a p-value of 1.
   *
   * @param tests m, the number of tests in the family, at least the number of p-values passed
   */
  public static double[] among(long tests, double... pValues) {
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    double[] adjusted = new double[sorted.length];
    double least = 1;
    for (int i = sorted.length - 1; i >= 0; i--) {
      boolean isLastOfEqual = i == sorted.length - 1 || sorted[i] != sorted[i + 1];
      if (isLastOfEqual) {
        least = Math.min(least, atRank(sorted[i], i + 1L, tests));
      }
      adjusted[i] = least;
    }
    double[] qValues = new double[pValues.length];
    for (int i = 0; i < qValues.length; i++) {
      qValues[i] = adjusted[Arrays.binarySearch(sorted, pValues[i])];
    }
    return qValues;
  }
}
