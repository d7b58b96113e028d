package org.broadsheet.measure;

/** What all p-values have in common. */
final class PValues {
  /**
   * No p-value is given as less: the smallest number of full precision. Below it a double runs out
   * of digits and then of numbers, and databases refuse what is left.
   */
  static final double LEAST = Double.MIN_NORMAL;

  private PValues() {}

  /** The probability of that logarithm, from {@link #LEAST} to 1. */
  static double ofLog(double logarithm) {
    return bounded(StrictMath.exp(logarithm));
  }

  static double bounded(double probability) {
    return Math.max(LEAST, Math.min(1, probability));
  }
}
