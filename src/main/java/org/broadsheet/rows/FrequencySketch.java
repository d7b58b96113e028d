package org.broadsheet.rows;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * Which phrases, or pairs of entities, may be in several articles: small counters under hashes, so
 * that those seen once, by far the most, need not be counted by name. Of bounded size, and never
 * wrong about one that is in several: hashes that collide, and uses in one article, only let some
 * pass that are not.
 */
public final class FrequencySketch implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Counts go up to this. */
  static final int MOST = 3;

  private static final int LEAST_COUNTERS = 1 << 16;
  private static final int MOST_COUNTERS = 1 << 26;
  private static final int PER_BYTE = 4;

  private final byte[] counters;

  private FrequencySketch(byte[] counters) {
    this.counters = counters;
  }

  /**
   * An empty one.
   *
   * @param things to be added, about: twice as many counters, within bounds (16 KB to 16 MB)
   */
  public static FrequencySketch forAbout(long things) {
    long wanted = Math.max(LEAST_COUNTERS, Math.min(MOST_COUNTERS, 2 * things));
    return new FrequencySketch(new byte[(int) Long.highestOneBit(wanted) / PER_BYTE]);
  }

  /**
   * Those of all partitions added up, where the partitions are.
   *
   * @param partial the counters of sketches for about as many things
   */
  public static FrequencySketch sum(Dataset<byte[]> partial, long things) {
    Dataset<byte[]> empty =
        partial
            .sparkSession()
            .createDataset(List.of(forAbout(things).counters()), Encoders.BINARY());
    return new FrequencySketch(partial.union(empty).javaRDD().treeReduce(FrequencySketch::added));
  }

  /** Itself for the tasks of a Spark. */
  public Broadcast<FrequencySketch> broadcast(SparkSession spark) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(this);
  }

  public byte[] counters() {
    return counters;
  }

  public void add(long hash) {
    int at = at(hash);
    int shift = shift(hash);
    int count = (counters[at] >>> shift) & MOST;
    if (count < MOST) {
      counters[at] = (byte) (counters[at] + (1 << shift));
    }
  }

  /** Whether it was added so many times, at most {@link #MOST}, or seems so. */
  public boolean holds(long hash, long times) {
    return ((counters[at(hash)] >>> shift(hash)) & MOST) >= Math.min(MOST, times);
  }

  private int at(long hash) {
    return (int) (hash >>> 2) & (counters.length - 1);
  }

  private static int shift(long hash) {
    return 2 * (int) (hash & (PER_BYTE - 1));
  }

  /** Adds the counts of two of the same size, into the first. */
  private static byte[] added(byte[] one, byte[] other) {
    for (int i = 0; i < one.length; i++) {
      int sum = 0;
      for (int shift = 0; shift < 8; shift += 2) {
        int count = ((one[i] >>> shift) & MOST) + ((other[i] >>> shift) & MOST);
        sum |= Math.min(MOST, count) << shift;
      }
      one[i] = (byte) sum;
    }
    return one;
  }

  /** The hash of several things from the hashes of each; 0 for a third there is not. */
  public static long hash(long first, long second, long third) {
    long hash = mixed(first * 0x9E3779B97F4A7C15L + second);
    return mixed(hash * 0xC2B2AE3D27D4EB4FL + third);
  }

  /** The hash of a term. */
  public static long hash(String term) {
    long hash = term.length();
    for (int i = 0; i < term.length(); i++) {
      hash = mixed(hash * 0x9E3779B97F4A7C15L + term.charAt(i));
    }
    return hash == 0 ? 1 : hash;
  }

  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 29);
  }
}
