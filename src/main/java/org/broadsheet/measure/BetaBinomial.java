package org.broadsheet.measure;

/**
 * The probability that none of n mentions names a given entity, if mentions come in clusters: an
 * entity that is named once is often named again, so n mentions carry less information than n
 * independent draws.
 *
 * <p>The entity's share of the mentions is itself drawn from a beta distribution with mean p and
 * intraclass correlation ρ = 1/(α + β + 1). Given that share, mentions are independent. Then
 *
 * <pre>P(0 of n) = Π (k = 0 … n−1) of ((1−p)(1−ρ) + kρ) / (1 − ρ + kρ)</pre>
 *
 * <p>This is (1−p)ⁿ for ρ = 0 and approaches 1 − p for ρ → 1, where one mention carries all the
 * information.
 *
 * <p>Source: Skellam, "A probability distribution derived from the binomial distribution by
 * regarding the probability of success as variable between the sets of trials", Journal of the
 * Royal Statistical Society B 10 (1948); in p and ρ, Griffiths, Biometrics 29 (1973).
 */
public final class BetaBinomial {
  private BetaBinomial() {}

  /**
   * The probability that none of n mentions names the entity, from 2.2e-308 to 1.
   *
   * @param mentions n, the number of all mentions
   * @param share p, the expected share of the entity, from 0 to 1
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
