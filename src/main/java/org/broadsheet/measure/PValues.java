package org.broadsheet.measure;

/** The limits of all p-values. */
final class PValues {
  /**
   * The smallest p-value, which is the smallest double of full precision. Smaller doubles have
   * fewer digits, and some databases reject them.
   */
  static final double LEAST = Double.MIN_NORMAL;

  private PValues() {}

  /** The probability with the given logarithm, from {@link #LEAST} to 1. */
  static double ofLog(double logarithm) {
    return bounded(StrictMath.exp(logarithm));
  }

  static double bounded(double probability) {
    return Math.max(LEAST, Math.min(1, probability));
  }
}
