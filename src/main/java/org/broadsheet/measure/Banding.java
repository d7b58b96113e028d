package org.broadsheet.measure;

import java.io.Serializable;

/**
 * Which sets are worth comparing: those whose {@link MinHash} signatures are equal in all rows of
 * at least one band.
 *
 * <p>Source: Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets" (3rd ed., 2020), §3.4.
 *
 * @param bands b, at least 1
 * @param rows of a band, r, at least 1
 */
public record Banding(int bands, int rows) implements Serializable {
  /** The probability with which two sets as alike as the threshold are compared, at least. */
  public static final double LEAST_PROBABILITY = 0.995;

  /** Rows of all bands together that are not exceeded as long as a band has more than one. */
  private static final int MOST_ROWS = 128;

  /** Of so many rows a band holds next to nothing that is not as alike as any threshold. */
  private static final int MOST_ROWS_OF_BAND = 12;

  public Banding {
    Counts.require(bands >= 1 && rows >= 1, "bands: %d, rows of each: %d", bands, rows);
  }

  /**
   * The bands that compare two sets of this resemblance with {@link #LEAST_PROBABILITY}, and as few
   * others as a signature of bounded length allows: 40 of 3 rows for 0.5.
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

  /** 1−(1−s^r)^b: how probable it is that two sets are compared, from 0 to 1. */
  public double candidateProbability(double jaccard) {
    return 1 - StrictMath.pow(1 - StrictMath.pow(jaccard, rows), bands);
  }
}
