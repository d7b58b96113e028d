package org.broadsheet.measure;

import org.apache.commons.math3.special.Erf;

/**
 * The χ² distribution with one degree of freedom.
 *
 * <p>P(χ² &gt; x) = erfc(√(x/2)) is computed directly and not as 1 − cdf, so that small p-values
 * keep their digits and their order down to 2.2e-308.
 */
public final class ChiSquare {
  private ChiSquare() {}

  /**
   * The p-value of a statistic such as G², from 2.2e-308 to 1.
   *
   * @param statistic 0 or more
   */
  public static double survival(double statistic) {
    if (!(statistic >= 0)) {
      throw new IllegalArgumentException("Impossible χ²: " + statistic);
    }
    return PValues.bounded(Erf.erfc(Math.sqrt(statistic / 2)));
  }
}
