package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.measure.BenjaminiHochberg;

/**
 * Ranges of p-values, about equally many in each, numbered from 0 by size. Equal p-values are in
 * one range.
 */
final class PValueRanges implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Leaves of a double its exponent and seven binary digits: buckets of less than 1 %. */
  private static final int DROPPED_BITS = 45;

  private final int[] lastBuckets;
  private final long[] ends;
  private final double[] floors;

  /**
   * @param lastBuckets the greatest bucket of each range
   * @param ends how many p-values are in each range and the smaller ones
   * @param floors the least q of the greater ranges
   */
  private PValueRanges(int[] lastBuckets, long[] ends, double[] floors) {
    this.lastBuckets = lastBuckets;
    this.ends = ends;
    this.floors = floors;
  }

  /**
   * Cuts buckets into ranges.
   *
   * @param buckets how many p-values each bucket has
   * @param least p-values in a range, but for the last
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
   * The same ranges knowing the least q of all that are greater.
   *
   * @param leastQs number and least q of each range
   */
  PValueRanges withFloors(List<Row> leastQs) {
    double[] least = new double[ends.length];
    Arrays.fill(least, 1);
    leastQs.forEach(row -> least[row.getInt(0)] = row.getDouble(1));
    double[] newFloors = new double[ends.length];
    double floor = 1;
    for (int range = ends.length - 1; range >= 0; range--) {
      newFloors[range] = floor;
      floor = Math.min(floor, least[range]);
    }
    return new PValueRanges(lastBuckets, ends, newFloors);
  }

  /** The bucket of a p-value: the greater, the greater. */
  static Column bucket(Column p) {
    return udf((UDF1<Double, Integer>) PValueRanges::bucket, DataTypes.IntegerType).apply(p);
  }

  private static int bucket(double p) {
    // −0.0 would be the greatest of all.
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

  /** How many p-values a range has. */
  Column size(Column range) {
    long[] all = ends;
    UDF1<Integer, Long> size = number -> all[number] - (number == 0 ? 0 : all[number - 1]);
    return udf(size, DataTypes.LongType).apply(range);
  }

  /**
   * {@link BenjaminiHochberg#atRank} of a p-value in its range, by its rank from the greatest.
   *
   * @param values p, range, rank
   */
  Column qAtRank(long tests, Column... values) {
    long[] all = ends;
    UDF3<Double, Integer, Integer, Double> q =
        (p, range, rank) -> BenjaminiHochberg.atRank(p, all[range] - rank + 1, tests);
    return udf(q, DataTypes.DoubleType).apply(values);
  }

  /** The least q of all greater ranges. */
  Column floor(Column range) {
    double[] all = floors;
    return udf((UDF1<Integer, Double>) number -> all[number], DataTypes.DoubleType).apply(range);
  }
}
