package org.broadsheet.measure;

import org.apache.commons.math3.special.Beta;

/**
 * The conservative log ratio LRC: the log₂ ratio of the two shares that is certain even after many
 * comparisons, or 0.
 *
 * <p>From the Clopper–Pearson interval of a out of a+b uses, with α/(2m) in each tail for m
 * comparisons (Bonferroni): where the group's share is the greater, max(0, log₂((n_j/n_i) ·
 * lo/(1−lo))), else min(0, log₂((n_j/n_i) · hi/(1−hi))). As G², it takes every use for independent
 * of the next.
 *
 * <p>Source: Evert, "Measuring keyness" (DH 2022); Clopper and Pearson, Biometrika 26 (1934).
 */
public final class ConservativeLogRatio {
  /** α: the chance of one or more of the m intervals missing its ratio. */
  public static final double ALPHA = 0.05;

  private static final double LN_2 = StrictMath.log(2);

  /** A step as small as this leaves an error of its square. */
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
   * LRC, above 0 where the group uses the feature more than the others, below 0 where less.
   *
   * @param table with sizes of at least 1; without a use there is nothing to tell, and LRC is 0
   * @param tail probability in each tail of the interval
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

  /** The lower bound, where the group's share is the greater. */
  private static double bound(ContingencyTable table, double tail) {
    double logRatioOfSizes = StrictMath.log((double) table.size() / table.otherSize());
    var interval = new LowerBound(table.uses(), table.otherUses() + 1.0, StrictMath.log(tail));
    // At this logit both shares are the same: if the tail is the greater there, the bound is below.
    return interval.isBelow(logRatioOfSizes)
        ? 0
        : (interval.logit(logRatioOfSizes) - logRatioOfSizes) / LN_2;
  }

  /**
   * The x of I_x(a, b) = tail, looked for by its logit, over which ln I is concave and rises.
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

    /** Newton's steps from below, which do not leave the rising side of a concave function. */
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
