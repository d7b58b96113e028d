package org.broadsheet.analysis.emphasis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.broadsheet.measure.JensenShannon;

/** The share that one feature has in each group that uses it, by the group's place. */
final class FeatureShares {
  /** What overlaps are counted in: whole numbers add up to the same in any order. */
  private static final double SCALE = 0x1p60;

  private static final double ROUNDING = 1e12;

  private final int[] places;
  private final double[] shares;
  private final double[] weighted;

  private FeatureShares(int[] places, double[] shares) {
    this.places = places;
    this.shares = shares;
    this.weighted = Arrays.stream(shares).map(JensenShannon::weighted).toArray();
  }

  /**
   * Reads a feature's parts.
   *
   * @param parts group and uses
   * @param placeOf the place of each group
   * @param sizes all uses of each group, by its place
   */
  static FeatureShares of(List<Row> parts, Map<String, Integer> placeOf, List<Long> sizes) {
    int[] places =
        parts.stream().mapToInt(part -> placeOf.get(part.getString(0))).sorted().toArray();
    double[] shares = new double[places.length];
    for (Row part : parts) {
      int place = placeOf.get(part.getString(0));
      shares[Arrays.binarySearch(places, place)] = (double) part.getLong(1) / sizes.get(place);
    }
    return new FeatureShares(places, shares);
  }

  /** The blocks of 2^bits places that have any, in order. */
  int[] blocks(int bits) {
    return Arrays.stream(places).map(place -> place >> bits).distinct().toArray();
  }

  /** The index of the first group that has this place or a later one. */
  int from(int place) {
    int found = Arrays.binarySearch(places, place);
    return found < 0 ? -found - 1 : found;
  }

  int place(int index) {
    return places[index];
  }

  /** {@link JensenShannon#overlap} of two groups, the logarithms of single shares being known. */
  long overlap(int one, int other) {
    double both = JensenShannon.weighted(shares[one] + shares[other]);
    return Math.round((both - weighted[one] - weighted[other]) / 2 * SCALE);
  }

  /** The divergence that overlaps leave, rounded to 1e-12. */
  static double divergence(long overlaps) {
    double divergence = Math.max(0, 1 - overlaps / SCALE);
    return Math.rint(divergence * ROUNDING) / ROUNDING;
  }
}
