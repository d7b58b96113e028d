package org.broadsheet.measure;

/**
 * How likely it is not to name somebody at all, if mentions come in clusters: whoever is named once
 * is named again, so that n mentions tell less than n draws would.
 *
 * <p>The share of the somebody in the mentions is itself drawn, from a beta distribution with mean
 * p and intraclass correlation ρ = 1/(α + β + 1); given it, mentions are independent. Then
 *
 * <pre>P(0 of n) = Π (k = 0 … n−1) of ((1−p)(1−ρ) + kρ) / (1 − ρ + kρ)</pre>
 *
 * <p>which is (1−p)ⁿ for ρ = 0 and nears 1 − p for ρ → 1, when one mention tells all.
 *
 * <p>Source: Skellam, "A probability distribution derived from the binomial distribution by
 * regarding the probability of success as variable between the sets of trials", Journal of the
 * Royal Statistical Society B 10 (1948); in p and ρ, Griffiths, Biometrics 29 (1973).
 */
public final class BetaBinomial {
  private BetaBinomial() {}

  /**
   * The probability of none in n, from 2.2e-308 to 1.
   *
   * @param mentions n, all there are
   * @param share p, from 0 to 1, expected
   * @param correlation ρ, from 0 to below 1
   */
  public static double absence(long mentions, double share, double correlation) {
    Counts.require(mentions >= 0, "number of mentions: %d", mentions);
    if (!(0 <= share && share <= 1 && 0 <= correlation && correlation < 1)) {
      throw new IllegalArgumentException(
          "Impossible share or correlation: " + share + ", " + correlation);
    }
    double absence = 1;
    double step = correlation / (1 - correlation);
    for (long k = 0; k < mentions && absence > PValues.LEAST; k++) {
      absence *= (1 - share + k * step) / (1 + k * step);
    }
    return PValues.bounded(absence);
  }
}
