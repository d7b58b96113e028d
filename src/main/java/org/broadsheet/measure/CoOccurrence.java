package org.broadsheet.measure;

/**
 * How strongly two things are associated, from the number of units (articles, sentences) that
 * contain both.
 *
 * @param together units with both, k_ab
 * @param first units with the first, k_a
 * @param second units with the second, k_b
 * @param units all units, k, at least 1
 */
public record CoOccurrence(long together, long first, long second, long units) {
  public CoOccurrence {
    Counts.require(units >= 1, "units: %d, expected at least 1", units);
    Counts.require(
        0 <= together && together <= Math.min(first, second),
        "units with both: %d, with one of them: %d",
        together,
        Math.min(first, second));
    Counts.require(
        Math.max(first, second) - together <= units - Math.min(first, second),
        "units with one: %d of %d",
        Math.max(first, second),
        units);
  }

  /** The expected number of units with both if the two were independent: k_a·k_b/k. */
  public double expected() {
    return (double) first * second / units;
  }

  /**
   * Normalised pointwise mutual information ln(k·k_ab/(k_a·k_b)) / −ln(k_ab/k): −1 = never
   * together, 0 = as often as by chance, 1 = only together.
   *
   * <p>Source: Bouma, "Normalized (pointwise) mutual information in collocation extraction" (GSCL
   * 2009).
   */
  public double npmi() {
    if (together == 0) {
      return -1;
    }
    if (together == units) {
      return 1;
    }
    double information = StrictMath.log(together / expected());
    double npmi = information / -StrictMath.log((double) together / units);
    return Math.max(-1, Math.min(1, npmi)) + 0.0;
  }

  /** G² of {@link LogLikelihood}, below 0 if the two occur together less often than by chance. */
  public double logLikelihood() {
    return LogLikelihood.of(
        new ContingencyTable(together, first, second - together, units - first));
  }

  /**
   * The probability that chance yields a G² at least as far from 0: χ² with one degree of freedom.
   */
  public double pValue() {
    return ChiSquare.survival(Math.abs(logLikelihood()));
  }

  /**
   * The share of units with both in the units with either, k_ab/(k_a+k_b−k_ab), from 0 to 1; {@code
   * null} if no unit has either.
   *
   * <p>Source: Jaccard, Bulletin de la Société vaudoise des sciences naturelles 37 (1901).
   */
  public Double jaccard() {
    return first + second == 0 ? null : (double) together / (first + second - together);
  }

  /**
   * Dice's coefficient 2k_ab/(k_a+k_b), from 0 to 1; {@code null} if no unit has either.
   *
   * <p>Source: Dice, "Measures of the amount of ecologic association between species", Ecology 26
   * (1945).
   */
  public Double dice() {
    return first + second == 0 ? null : 2.0 * together / (first + second);
  }
}
