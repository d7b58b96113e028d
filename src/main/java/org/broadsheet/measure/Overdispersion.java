package org.broadsheet.measure;

/**
 * How much more shares differ between groups than by chance: estimates the intraclass correlation ρ
 * of {@link BetaBinomial} by the method of moments, from many samples of a few groups each.
 *
 * <p>In a sample of K groups, with y of n in each and p̂ = Σy/Σn, S = Σ n·(y/n − p̂)² is expected
 * to be p(1−p)·{(K−1) + ρ·[Σn − Σn²/Σn − (K−1)]}. So each sample has an excess S − p̂(1−p̂)(K−1)
 * and a weight p̂(1−p̂)[Σn − Σn²/Σn − (K−1)], and ρ̂ = Σ excess / Σ weight over the samples.
 *
 * <p>Source: Kleinman, "Proportions with extraneous variance: single and independent samples",
 * Journal of the American Statistical Association 68 (1973), with the sizes as weights; for a
 * single sample it is his estimator.
 *
 * @param groups K, number of groups, 1 or more
 * @param size Σn, where n is 1 or more in each group
 * @param squaredSizes Σn²
 */
public record Overdispersion(long groups, long size, long squaredSizes) {
  /** The upper limit of ρ̂: at 1, α and β would be 0. */
  private static final double MOST = 0.999;

  public Overdispersion {
    Counts.require(groups >= 1, "number of groups: %d", groups);
    Counts.require(size >= groups, "size: %d of %d groups", size, groups);
    Counts.require(squaredSizes >= size, "sum of squares: %d, of sizes: %d", squaredSizes, size);
  }

  /**
   * The excess S − p̂(1−p̂)(K−1), below 0 if shares differ less than by chance.
   *
   * @param uses Σy
   * @param squaredShares Σy²/n
   */
  public double excess(long uses, double squaredShares) {
    double deviations = squaredShares - (double) uses * uses / size;
    return deviations - variance(uses) * (groups - 1);
  }

  /** The weight p̂(1−p̂)[Σn − Σn²/Σn − (K−1)]: 0 if each group has a size of 1, else more. */
  public double weight(long uses) {
    return variance(uses) * Math.max(0, size - (double) squaredSizes / size - (groups - 1));
  }

  private double variance(long uses) {
    Counts.require(0 <= uses && uses <= size, "uses: %d of %d", uses, size);
    double share = (double) uses / size;
    return share * (1 - share);
  }

  /** ρ̂ of all samples together, from 0 to 0.999; 0 if the total weight is 0. */
  public static double correlation(double excess, double weight) {
    return weight > 0 ? Math.max(0, Math.min(MOST, excess / weight)) : 0;
  }
}
