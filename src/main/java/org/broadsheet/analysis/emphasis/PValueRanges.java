package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.measure.BenjaminiHochberg;

/**
 * Ranges of p-values with about the same number of p-values in each, numbered from 0 in ascending
 * order. Equal p-values are in the same range.
 */
final class PValueRanges implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Keeps the exponent and seven binary digits of a double, so a bucket is less than 1 % wide. */
  private static final int DROPPED_BITS = 45;

  private final int[] lastBuckets;
  private final long[] ends;
  private final double[] floors;

  /**
   * @param lastBuckets the greatest bucket of each range
   * @param ends number of p-values in each range and all lower ranges
   * @param floors least q-value of the higher ranges, for each range
   */
  private PValueRanges(int[] lastBuckets, long[] ends, double[] floors) {
    this.lastBuckets = lastBuckets;
    this.ends = ends;
    this.floors = floors;
  }

  /**
   * Groups buckets into ranges.
   *
   * @param buckets number of p-values in each bucket
   * @param least fewest p-values in a range, except for the last range
   */
  static PValueRanges of(SortedMap<Integer, Long> buckets, long least) {
    var lastBuckets = new ArrayList<Integer>();
    var ends = new ArrayList<Long>();
    long end = 0;
    long before = 0;
    for (var bucket : buckets.entrySet()) {
      end += bucket.getValue();
      if (end - before >= least || bucket.getKey().equals(buckets.lastKey())) {
        lastBuckets.add(bucket.getKey());
        ends.add(end);
        before = end;
      }
    }
    double[] floors = new double[ends.size()];
    Arrays.fill(floors, 1);
    return new PValueRanges(
        lastBuckets.stream().mapToInt(Integer::intValue).toArray(),
        ends.stream().mapToLong(Long::longValue).toArray(),
        floors);
  }

  /**
   * The same ranges with the least q-value of the higher ranges.
   *
   * @param leastQs least q-value of each range, by its number
   */
  PValueRanges withFloors(Map<Integer, Double> leastQs) {
    double[] newFloors = new double[ends.length];
    double floor = 1;
    for (int range = ends.length - 1; range >= 0; range--) {
      newFloors[range] = floor;
      floor = Math.min(floor, leastQs.getOrDefault(range, 1.0));
    }
    return new PValueRanges(lastBuckets, ends, newFloors);
  }

  /** The bucket of a p-value; greater p-values have greater buckets. */
  static Column bucket(Column p) {
    return udf((UDF1<Double, Integer>) PValueRanges::bucket, DataTypes.IntegerType).apply(p);
  }

  private static int bucket(double p) {
    // −0.0 would be in the greatest bucket.
    return (int) (Double.doubleToLongBits(p + 0.0) >>> DROPPED_BITS);
  }

  /** The range of a p-value. */
  Column range(Column p) {
    int[] last = lastBuckets;
    UDF1<Double, Integer> range =
        value -> {
          int found = Arrays.binarySearch(last, bucket(value));
          return found < 0 ? -found - 1 : found;
        };
    return udf(range, DataTypes.IntegerType).apply(p);
  }

  /** The number of p-values in a range. */
  Column size(Column range) {
    long[] all = ends;
    UDF1<Integer, Long> size = number -> all[number] - (number == 0 ? 0 : all[number - 1]);
    return udf(size, DataTypes.LongType).apply(range);
  }

  /**
   * {@link BenjaminiHochberg#atRank} of a p-value, from its rank in its range in descending order.
   *
   * @param values p, range, rank
   */
  Column qAtRank(long tests, Column... values) {
    long[] all = ends;
    UDF3<Double, Integer, Integer, Double> q =
        (p, range, rank) -> BenjaminiHochberg.atRank(p, all[range] - rank + 1, tests);
    return udf(q, DataTypes.DoubleType).apply(values);
  }

  /** The least q-value of all higher ranges. */
  Column floor(Column range) {
    double[] all = floors;
    return udf((UDF1<Integer, Double>) number -> all[number], DataTypes.DoubleType).apply(range);
  }
}
