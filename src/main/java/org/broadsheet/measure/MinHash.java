package org.broadsheet.measure;

import java.util.Arrays;

/**
 * Signatures of sets, in which every row is the least of the set's elements in an order of the
 * row's own: two sets agree in a row with the probability of their Jaccard coefficient. The orders
 * are the same on every machine and in every run.
 *
 * <p>Source: Broder, "On the resemblance and containment of documents" (SEQUENCES 1997); the orders
 * are those of a·x+c modulo 2^32, a odd, of elements that are hashes already.
 */
public final class MinHash {
  private static final long SEED = 0x4D696E48617368L;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final int[] factors;
  private final int[] addends;

  /**
   * Signatures of that many rows.
   *
   * @param rows at least 1; the first rows are those of a shorter signature
   */
  public MinHash(int rows) {
    Counts.require(rows >= 1, "rows: %d, expected at least 1", rows);
    factors = new int[rows];
    addends = new int[rows];
    for (int row = 0; row < rows; row++) {
      long random = mixed(SEED + GOLDEN * (row + 1));
      factors[row] = (int) (random >>> 32) | 1;
      addends[row] = (int) random;
    }
  }

  /**
   * The signature of a set.
   *
   * @param elements hashes whose upper 32 bits are spread evenly; an element that is said twice
   *     counts once
   * @param size how many of them there are, at least 1
   */
  public int[] signature(long[] elements, int size) {
    Counts.require(size >= 1, "elements: %d, expected at least 1", size);
    int[] least = new int[factors.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i < size; i++) {
      lower(least, (int) (elements[i] >>> 32));
    }
    return least;
  }

  /** Nearly all the time is spent here: plain enough for the compiler to take rows by the eight. */
  private void lower(int[] least, int element) {
    for (int row = 0; row < least.length; row++) {
      least[row] = Math.min(least[row], factors[row] * element + addends[row]);
    }
  }

  /** The finaliser of SplitMix64: Steele, Lea and Flood (OOPSLA 2014). */
  private static long mixed(long state) {
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
