package org.broadsheet.measure;

import java.io.Serializable;

/**
 * Selects the pairs of sets that are worth comparing: those whose {@link MinHash} signatures agree
 * in every row of at least one band.
 *
 * <p>Source: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets" (3rd ed., 2020), §3.4.
 *
 * @param bands number of bands, b, at least 1
 * @param rows number of rows in each band, r, at least 1
 */
public record Banding(int bands, int rows) implements Serializable {
  /** The least probability that two sets are compared whose resemblance equals the threshold. */
  public static final double LEAST_PROBABILITY = 0.995;

  /** The most rows of all bands together, unless each band has a single row. */
  private static final int MOST_ROWS = 128;

  /**
   * The most rows of one band. More would gain little: sets that differ rarely agree in 12 rows.
   */
  private static final int MOST_ROWS_OF_BAND = 12;

  public Banding {
    Counts.require(bands >= 1 && rows >= 1, "bands: %d, rows of each: %d", bands, rows);
  }

  /**
   * The banding that compares two sets of this resemblance with a probability of at least {@link
   * #LEAST_PROBABILITY}, and as few other sets as a signature of bounded length allows. For 0.5 it
   * has 40 bands of 3 rows.
   *
   * @param threshold resemblance (Jaccard), above 0 up to 1
   */
  public static Banding forThreshold(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("A resemblance is above 0 and at most 1: " + threshold);
    }
    int rows = 1;
    while (rows < MOST_ROWS_OF_BAND && (rows + 1) * bands(threshold, rows + 1) <= MOST_ROWS) {
      rows++;
    }
    return new Banding((int) bands(threshold, rows), rows);
  }

  private static long bands(double threshold, int rows) {
    double missed = StrictMath.log1p(-StrictMath.pow(threshold, rows));
    return Math.max(1, (long) StrictMath.ceil(StrictMath.log1p(-LEAST_PROBABILITY) / missed));
  }

  /** The probability that two sets are compared: 1−(1−s^r)^b, from 0 to 1. */
  public double candidateProbability(double jaccard) {
    return 1 - StrictMath.pow(1 - StrictMath.pow(jaccard, rows), bands);
  }
}
