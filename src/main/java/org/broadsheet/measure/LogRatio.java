package org.broadsheet.measure;

/**
 * How much more a group uses a feature than the others do: the log₂ ratio of the two shares, with
 * the <em>article</em> as the sampling unit.
 *
 * <p>Words of one article are not independent. A measure that treats them as independent reports a
 * word that a single article repeats as an emphasis of the outlet. Here the share p = Y/N of a side
 * is a ratio that is estimated from its k articles, with the variance v(p) of {@link Burstiness}
 * (Taylor linearisation). Its relative variance is
 *
 * <pre>r = max(v(p)/p², 1/(Y+½))</pre>
 *
 * <p>A side without any use has no variance to estimate and takes over the other side's clustering:
 * r_i = max(1, r_j·(Y_j+½))/(Y_i+½). Then
 *
 * <pre>
 * λ = log₂[(Y_i+½)/(N_i+½)] − log₂[(Y_j+½)/(N_j+½)]
 * t = λ·ln 2/√(r_i+r_j)
 * ν = (r_i+r_j)² / (r_i²/max(1, m_i−1) + r_j²/max(1, m_j−1))
 * </pre>
 *
 * <p>where m is the number of articles of a side that use the feature. If Y_i = 0, ν = max(1,
 * m_j−1), and vice versa. The ½ avoids a logarithm of 0. It must not decide the direction: if λ and
 * Y_i/N_i − Y_j/N_j differ in sign, the p-value is 1.
 *
 * <p>Sources: Cochran, "Sampling Techniques" (3rd ed., 1977), §6.4; Welch, Biometrika 34 (1947),
 * and Satterthwaite, Biometrics Bulletin 2 (1946), for ν; Lijffijt et al., "Significance testing of
 * word frequencies in corpora", Digital Scholarship in the Humanities 31 (2016), for the article as
 * the unit.
 *
 * @param lambda λ, above 0 if the group uses the feature more than the others
 * @param error standard error of λ, above 0
 * @param degrees of freedom ν, 1 or more
 * @param isDirected whether λ has the sign of the difference between the shares
 */
public record LogRatio(double lambda, double error, double degrees, boolean isDirected) {
  private static final double HALF = 0.5;
  private static final double LN_2 = StrictMath.log(2);

  /**
   * A feature in the articles of one side.
   *
   * @param articles all k articles of the side, including those without the feature, with their
   *     sizes n
   * @param using m, the number of articles that use the feature
   * @param uses the uses y in them
   */
  public record Side(Burstiness.Articles articles, long using, Burstiness.Uses uses) {
    public Side {
      Counts.require(
          0 <= using && using <= Math.min(articles.count(), uses.count()),
          "articles with a feature: %d of %d",
          using,
          articles.count());
      Counts.require(
          (using == 0) == (uses.count() == 0), "articles: %d with uses: %d", using, uses.count());
      Counts.require(
          uses.count() <= articles.tokens(), "uses: %d of %d", uses.count(), articles.tokens());
    }

    private double smoothedUses() {
      return uses.count() + HALF;
    }

    private double share() {
      return smoothedUses() / (articles.tokens() + HALF);
    }

    private boolean isWithout() {
      return uses.count() == 0;
    }

    /** v(p)/p², the design effect divided by the uses; at least Poisson's 1/(Y+½). */
    private double relativeVariance() {
      Double designEffect = Burstiness.of(articles, uses);
      double least = 1 / smoothedUses();
      return designEffect == null ? least : Math.max(designEffect / uses.count(), least);
    }

    /** The relative variance of this side's uses with the other side's clustering. */
    private double borrowed(Side other) {
      return Math.max(1, other.relativeVariance() * other.smoothedUses()) / smoothedUses();
    }

    private double relativeVariance(Side other) {
      return isWithout() ? borrowed(other) : relativeVariance();
    }

    private double ownDegrees() {
      return Math.max(1, using - 1);
    }
  }

  /**
   * Compares a group with all others.
   *
   * @param group the articles of the group, with a size N of at least 1
   * @param others the articles of all others, without the group's, with a size of at least 1
   * @throws IllegalArgumentException if neither side uses the feature
   */
  public static LogRatio of(Side group, Side others) {
    Counts.require(
        group.articles().tokens() >= 1 && others.articles().tokens() >= 1,
        "sizes: %d and %d, expected at least 1",
        group.articles().tokens(),
        others.articles().tokens());
    Counts.require(
        !(group.isWithout() && others.isWithout()),
        "uses: %d and %d, expected one at least",
        group.uses().count(),
        others.uses().count());
    double own = group.relativeVariance(others);
    double other = others.relativeVariance(group);
    double lambda = StrictMath.log(group.share() / others.share()) / LN_2;
    return new LogRatio(
        lambda,
        Math.sqrt(own + other) / LN_2,
        degrees(group, others, own, other),
        Math.signum(lambda) == direction(group, others));
  }

  private static double degrees(Side group, Side others, double own, double other) {
    if (group.isWithout()) {
      return others.ownDegrees();
    }
    if (others.isWithout()) {
      return group.ownDegrees();
    }
    double sum = own + other;
    return sum * sum / (own * own / group.ownDegrees() + other * other / others.ownDegrees());
  }

  private static int direction(Side group, Side others) {
    return table(group, others).direction();
  }

  /** The four counts, for measures that treat every use as independent. */
  public static ContingencyTable table(Side group, Side others) {
    return new ContingencyTable(
        group.uses().count(),
        group.articles().tokens(),
        others.uses().count(),
        others.articles().tokens());
  }

  /** Two-sided p-value from Student's t; 1 if λ has its sign only because of the smoothing. */
  public double pValue() {
    return isDirected ? StudentT.twoSided(lambda / error, degrees) : 1;
  }

  /** Half the width of the 95 % interval around λ, which reaches from λ − margin to λ + margin. */
  public double margin95() {
    return StudentT.critical95(degrees) * error;
  }
}
