package org.broadsheet.analysis;

import java.io.Serializable;

/**
 * Which phrases may be in several articles: small counters under hashes, so that phrases seen once,
 * by far the most, need not be counted by name. Of bounded size, and never wrong about a phrase
 * that is in several: hashes that collide, and uses in one article, only let some pass that are
 * not.
 */
final class PhraseSketch implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Counts go up to this. */
  static final int MOST = 3;

  private static final int LEAST_COUNTERS = 1 << 16;
  private static final int MOST_COUNTERS = 1 << 26;
  private static final int PER_BYTE = 4;

  private final byte[] counters;

  private PhraseSketch(byte[] counters) {
    this.counters = counters;
  }

  /**
   * An empty one.
   *
   * @param tokens of all articles: twice as many counters, within bounds (16 KB to 16 MB)
   */
  static PhraseSketch forTokens(long tokens) {
    long wanted = Math.max(LEAST_COUNTERS, Math.min(MOST_COUNTERS, 2 * tokens));
    return new PhraseSketch(new byte[(int) Long.highestOneBit(wanted) / PER_BYTE]);
  }

  static PhraseSketch of(byte[] counters) {
    return new PhraseSketch(counters);
  }

  byte[] counters() {
    return counters;
  }

  void add(long hash) {
    int at = at(hash);
    int shift = shift(hash);
    int count = (counters[at] >>> shift) & MOST;
    if (count < MOST) {
      counters[at] = (byte) (counters[at] + (1 << shift));
    }
  }

  /** Whether it was added so many times, at most {@link #MOST}, or seems so. */
  boolean holds(long hash, long times) {
    return ((counters[at(hash)] >>> shift(hash)) & MOST) >= Math.min(MOST, times);
  }

  private int at(long hash) {
    return (int) (hash >>> 2) & (counters.length - 1);
  }

  private static int shift(long hash) {
    return 2 * (int) (hash & (PER_BYTE - 1));
  }

  /** Adds the counts of two of the same size, into the first. */
  static byte[] added(byte[] one, byte[] other) {
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

  /** The hash of a phrase from the hashes of its terms; 0 for a third there is not. */
  static long hash(long first, long second, long third) {
    long hash = mixed(first * 0x9E3779B97F4A7C15L + second);
    return mixed(hash * 0xC2B2AE3D27D4EB4FL + third);
  }

  /** The hash of a term. */
  static long hash(String term) {
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
