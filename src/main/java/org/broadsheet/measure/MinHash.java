package org.broadsheet.measure;

import java.util.Arrays;

/**
 * MinHash signatures of sets. Each row has its own hash function and holds the least hash of the
 * set's elements, so two sets agree in a row with a probability equal to their Jaccard coefficient.
 * The hash functions are the same on every machine and in every run.
 *
 * <p>Source: Broder, "On the resemblance and containment of documents" (SEQUENCES 1997); the hash
 * functions are a·x+c modulo 2^32 with odd a, applied to elements that are hashes already.
 */
public final class MinHash {
  private static final long SEED = 0x4D696E48617368L;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final int[] factors;
  private final int[] addends;

  /**
   * Signatures with the given number of rows.
   *
   * @param rows at least 1; a shorter signature is the beginning of a longer one
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
   * @param elements hashes whose upper 32 bits are evenly distributed; duplicates have no effect
   * @param size number of elements, at least 1
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

  /** The hot loop, simple enough for the JIT compiler to vectorise. */
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
