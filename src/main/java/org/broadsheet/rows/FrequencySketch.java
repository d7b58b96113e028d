package org.broadsheet.rows;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/**
 * Which items (phrases, pairs of entities) may be in several articles: counters of two bits under
 * the items' hashes. Most items occur once, and a sketch spares them an entry in a table of counts.
 * Its size is bounded. An item that was added several times is always found; an item added once may
 * be found as well, since hashes collide.
 */
public final class FrequencySketch implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Where a counter stops. */
  static final int MOST = 3;

  private static final int LEAST_COUNTERS = 1 << 16;
  private static final int MOST_COUNTERS = 1 << 26;
  private static final int PER_BYTE = 4;

  private final byte[] counters;

  private FrequencySketch(byte[] counters) {
    this.counters = counters;
  }

  /**
   * An empty sketch with at most twice as many counters as items, and 16 KB to 16 MB large.
   *
   * @param items how many are to be added, roughly
   */
  public static FrequencySketch forAbout(long items) {
    long wanted = Math.max(LEAST_COUNTERS, Math.min(MOST_COUNTERS, 2 * items));
    return new FrequencySketch(new byte[(int) Long.highestOneBit(wanted) / PER_BYTE]);
  }

  /**
   * The sum of the sketches of all partitions. The executors add them up.
   *
   * @param partial the counters of a sketch {@link #forAbout} the same number of items from each
   *     partition
   */
  public static FrequencySketch sum(Dataset<byte[]> partial, long items) {
    Dataset<byte[]> empty =
        partial
            .sparkSession()
            .createDataset(List.of(forAbout(items).counters()), Encoders.BINARY());
    return new FrequencySketch(partial.union(empty).javaRDD().treeReduce(FrequencySketch::added));
  }

  /** Sends the sketch to the executors. */
  public Broadcast<FrequencySketch> broadcast(SparkSession spark) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(this);
  }

  public byte[] counters() {
    return counters;
  }

  /** Adds an item by its hash. */
  public void add(long hash) {
    int at = at(hash);
    int shift = shift(hash);
    int count = (counters[at] >>> shift) & MOST;
    if (count < MOST) {
      counters[at] = (byte) (counters[at] + (1 << shift));
    }
  }

  /**
   * Whether an item may have been added that many times; more than {@link #MOST} count as {@link
   * #MOST}. False only if it was not.
   */
  public boolean holds(long hash, long times) {
    return ((counters[at(hash)] >>> shift(hash)) & MOST) >= Math.min(MOST, times);
  }

  private int at(long hash) {
    return (int) (hash >>> 2) & (counters.length - 1);
  }

  private static int shift(long hash) {
    return 2 * (int) (hash & (PER_BYTE - 1));
  }

  /** Adds the counters of the second sketch to those of the first. Both have the same size. */
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
}
