package org.broadsheet.measure;

/**
 * The Jensen–Shannon divergence of two distributions over the same features, in bits: 0 = equal, 1
 * = no feature in common.
 *
 * <p>JSD = Σ ½·[p·log₂(p/m) + q·log₂(q/m)] with m = (p+q)/2. Both sides have the same weight,
 * regardless of their sizes.
 *
 * <p>Source: Lin, "Divergence measures based on the Shannon entropy", IEEE Transactions on
 * Information Theory 37 (1991).
 */
public final class JensenShannon {
  private static final double LN_2 = StrictMath.log(2);

  private JensenShannon() {}

  /**
   * The contribution of one feature to the divergence, in bits, from 0 to (p+q)/2.
   *
   * @param p the feature's share of one side, from 0 to 1
   * @param q its share of the other side, from 0 to 1
   */
  public static double part(double p, double q) {
    double mean = (share(p) + share(q)) / 2;
    return Math.max(0, (bits(p, mean) + bits(q, mean)) / 2);
  }

  /**
   * By how much a feature that both sides have lowers the divergence from 1: (p+q)/2 − {@link
   * #part}. A feature of only one side does not lower it, so the features in common are enough: JSD
   * = 1 − Σ overlap.
   *
   * @param p the feature's share of one side, above 0
   * @param q its share of the other side, above 0
   */
  public static double overlap(double p, double q) {
    return (weighted(p + q) - weighted(p) - weighted(q)) / 2;
  }

  /** x·log₂ x, the term that {@link #overlap} is made of; 0 for 0. */
  public static double weighted(double x) {
    return x == 0 ? 0 : x * (StrictMath.log(x) / LN_2);
  }

  /**
   * The divergence, from 0 to 1.
   *
   * @param p shares of one side, which add up to 1
   * @param q shares of the other side, of the same features in the same order
   */
  public static double of(double[] p, double[] q) {
    Counts.require(p.length == q.length, "features: %d and %d", p.length, q.length);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      sum += part(p[i], q[i]);
    }
    return Math.min(1, sum);
  }

  private static double bits(double share, double mean) {
    return share == 0 ? 0 : share * (StrictMath.log(share / mean) / LN_2);
  }

  private static double share(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Impossible share: " + share);
    }
    return share;
  }
}
