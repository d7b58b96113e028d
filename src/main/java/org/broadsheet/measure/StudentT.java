package org.broadsheet.measure;

import org.apache.commons.math3.special.Beta;

/**
 * Student's t distribution with any positive number of degrees of freedom.
 *
 * <p>Source: NIST Digital Library of Mathematical Functions, §8.17; P(|T| &gt; t) = I_x(ν/2, ½)
 * with x = ν/(ν+t²), computed directly and not as 1 − cdf, so that small p-values keep their digits
 * and their order down to 2.2e-308.
 */
public final class StudentT {
  private static final double LOG_OF_5_PERCENT = StrictMath.log(0.05);
  private static final double NORMAL_CRITICAL = 1.959963984540054;

  /** From this number of degrees on, the expansion is exact to the last digit. */
  private static final double MANY_DEGREES = 1e4;

  /** Newton's method ends after a step this small; the remaining error is about its square. */
  private static final double SMALL_STEP = 1e-7;

  private static final int MOST_STEPS = 100;

  private StudentT() {}

  /**
   * Two-sided p-value: the probability of |T| &gt; |t|, from 2.2e-308 to 1.
   *
   * @param t any finite number
   * @param degrees of freedom ν, above 0
   */
  public static double twoSided(double t, double degrees) {
    return PValues.ofLog(logTwoSided(t, degrees));
  }

  private static double logTwoSided(double t, double degrees) {
    if (!(Double.isFinite(t) && degrees > 0 && Double.isFinite(degrees))) {
      throw new IllegalArgumentException(
          "Impossible t of " + t + " with " + degrees + " degrees of freedom");
    }
    double sum = degrees + t * t;
    return IncompleteBeta.log(degrees / 2, 0.5, degrees / sum, t * t / sum);
  }

  /**
   * The critical value of a 95 % interval: t with P(|T| &gt; t) = 0.05. It is 12.706 for ν = 1 and
   * approaches 1.96 for large ν.
   *
   * @param degrees of freedom ν, 1 or more
   */
  public static double critical95(double degrees) {
    double t = expansion(degrees);
    if (degrees >= MANY_DEGREES) {
      return t;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double logP = logTwoSided(t, degrees);
      // Newton's method for ln p as a function of ln t, which is nearly linear:
      // d ln p / d ln t = −2·t·f(t)/p.
      double slope = -2 * t * StrictMath.exp(logDensity(t, degrees) - logP);
      double change = (logP - LOG_OF_5_PERCENT) / slope;
      t *= StrictMath.exp(-change);
      if (Math.abs(change) < SMALL_STEP) {
        return t;
      }
    }
    throw new ArithmeticException("No critical value for " + degrees + " degrees of freedom");
  }

  /** The first terms of the Cornish–Fisher expansion (Abramowitz and Stegun, 26.7.5). */
  private static double expansion(double degrees) {
    double z = NORMAL_CRITICAL;
    double z2 = z * z;
    double first = (z2 + 1) * z / 4;
    double second = ((5 * z2 + 16) * z2 + 3) * z / 96;
    double third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384;
    double fourth = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z / 92160;
    return z + (first + (second + (third + fourth / degrees) / degrees) / degrees) / degrees;
  }

  private static double logDensity(double t, double degrees) {
    return -(degrees + 1) / 2 * StrictMath.log1p(t * t / degrees)
        - StrictMath.log(degrees) / 2
        - Beta.logBeta(degrees / 2, 0.5);
  }
}
