package org.broadsheet.analysis.emphasis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.broadsheet.measure.JensenShannon;

/** The shares of one feature in the groups that use it, in the order of the groups' places. */
final class FeatureShares {
  /** Overlaps are summed as multiples of 2⁻⁶⁰, so that their order has no effect. */
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

  /** Column with the name of the group in a part of a feature. */
  static final String GROUP = "group";

  /**
   * The shares of a feature.
   *
   * @param parts {@link #GROUP} and use_count for each group that uses the feature
   * @param placeOf the place of each group
   * @param sizes all uses of each group, by its place
   */
  static FeatureShares of(List<Row> parts, Map<String, Integer> placeOf, List<Long> sizes) {
    int group = parts.get(0).fieldIndex(GROUP);
    int uses = parts.get(0).fieldIndex(EmphasisFields.USE_COUNT.name());
    int[] places =
        parts.stream().mapToInt(part -> placeOf.get(part.getString(group))).sorted().toArray();
    double[] shares = new double[places.length];
    for (Row part : parts) {
      int place = placeOf.get(part.getString(group));
      shares[Arrays.binarySearch(places, place)] = (double) part.getLong(uses) / sizes.get(place);
    }
    return new FeatureShares(places, shares);
  }

  /** The blocks of 2^bits places that contain a group with the feature, in order. */
  int[] blocks(int bits) {
    return Arrays.stream(places).map(place -> place >> bits).distinct().toArray();
  }

  /** The index of the first group at this place or a later one. */
  int from(int place) {
    int found = Arrays.binarySearch(places, place);
    return found < 0 ? -found - 1 : found;
  }

  int place(int index) {
    return places[index];
  }

  /** {@link JensenShannon#overlap} of two groups, from the cached terms of the single shares. */
  long overlap(int one, int other) {
    double both = JensenShannon.weighted(shares[one] + shares[other]);
    return Math.round((both - weighted[one] - weighted[other]) / 2 * SCALE);
  }

  /** The divergence that follows from the sum of all overlaps, rounded to 1e-12. */
  static double divergence(long overlaps) {
    double divergence = Math.max(0, 1 - overlaps / SCALE);
    return Math.rint(divergence * ROUNDING) / ROUNDING;
  }
}
