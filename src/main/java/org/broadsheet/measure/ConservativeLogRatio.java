package org.broadsheet.measure;

import org.apache.commons.math3.special.Beta;

/**
 * The conservative log ratio LRC: of the confidence interval around the log₂ ratio of two shares,
 * adjusted for many comparisons, the bound that is nearer to 0; 0 if the interval contains 0.
 *
 * <p>It is computed from the Clopper–Pearson interval of a out of a+b uses, with α/(2m) in each
 * tail for m comparisons (Bonferroni). If the group's share is greater, it is max(0, log₂((n_j/n_i)
 * · lo/(1−lo))), else min(0, log₂((n_j/n_i) · hi/(1−hi))). Like G², it treats every use as
 * independent.
 *
 * <p>Source: Evert, "Measuring keyness" (DH 2022); Clopper and Pearson, Biometrika 26 (1934).
 */
public final class ConservativeLogRatio {
  /** α: the probability that at least one of the m intervals misses its ratio. */
  public static final double ALPHA = 0.05;

  private static final double LN_2 = StrictMath.log(2);

  /** Newton's method ends after a step this small; the remaining error is about its square. */
  private static final double SMALL_STEP = 1e-8;

  private static final int MOST_STEPS = 200;

  private ConservativeLogRatio() {}

  /**
   * α/(2m), the probability in each tail.
   *
   * @param comparisons m, at least 1
   */
  public static double tail(long comparisons) {
    Counts.require(comparisons >= 1, "comparisons: %d, expected at least 1", comparisons);
    return ALPHA / 2 / comparisons;
  }

  /**
   * LRC, above 0 if the group uses the feature more than the others, below 0 if less.
   *
   * @param table with sizes of at least 1; LRC is 0 if neither side uses the feature
   * @param tail probability in each tail of the interval, above 0 and below 0.5
   */
  public static double of(ContingencyTable table, double tail) {
    Counts.require(
        table.size() >= 1 && table.otherSize() >= 1,
        "sizes: %d and %d, expected at least 1",
        table.size(),
        table.otherSize());
    if (!(tail > 0 && tail < 0.5)) {
      throw new IllegalArgumentException("Impossible tail: " + tail);
    }
    return switch (table.direction()) {
      case 1 -> bound(table, tail);
      // The upper bound for the group is the lower bound for the others.
      case -1 -> 0.0 - bound(mirrored(table), tail);
      default -> 0;
    };
  }

  private static ContingencyTable mirrored(ContingencyTable table) {
    return new ContingencyTable(table.otherUses(), table.otherSize(), table.uses(), table.size());
  }

  /** The lower bound, for a table in which the group's share is greater. */
  private static double bound(ContingencyTable table, double tail) {
    double logRatioOfSizes = StrictMath.log((double) table.size() / table.otherSize());
    var interval = new LowerBound(table.uses(), table.otherUses() + 1.0, StrictMath.log(tail));
    // At this logit both shares are equal: if its tail probability is too large, LRC is 0.
    return interval.isBelow(logRatioOfSizes)
        ? 0
        : (interval.logit(logRatioOfSizes) - logRatioOfSizes) / LN_2;
  }

  /**
   * Solves I_x(a, b) = tail for the logit of x. As a function of the logit, ln I is increasing and
   * concave.
   *
   * @param a uses
   * @param b others' uses + 1
   */
  private record LowerBound(double a, double b, double logTail) {
    boolean isBelow(double logit) {
      return logProbability(logit) >= logTail;
    }

    double logProbability(double logit) {
      return IncompleteBeta.log(a, b, logistic(logit), logistic(-logit));
    }

    /**
     * Newton's method from below: on an increasing concave function no step passes the solution.
     */
    double logit(double below) {
      double logit = below;
      for (int step = 0; step < MOST_STEPS; step++) {
        double logProbability = logProbability(logit);
        double change = (logTail - logProbability) / slope(logit, logProbability);
        logit += change;
        if (Math.abs(change) < SMALL_STEP) {
          return logit;
        }
      }
      throw new ArithmeticException("No bound for " + this);
    }

    /** d ln I / d logit = x^a·(1−x)^b / (B(a, b)·I). */
    private double slope(double logit, double logProbability) {
      return StrictMath.exp(
          -a * log1pExp(-logit) - b * log1pExp(logit) - Beta.logBeta(a, b) - logProbability);
    }

    private static double logistic(double logit) {
      return 1 / (1 + StrictMath.exp(-logit));
    }

    /** ln(1 + e^z). */
    private static double log1pExp(double z) {
      return Math.max(0, z) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }
  }
}
