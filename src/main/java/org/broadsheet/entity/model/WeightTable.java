package org.broadsheet.entity.model;

/**
 * A table of weights from −128 to 127 by row and tag. A row is two longs, so that rows are summed
 * for several tags at once; most of the time of recognition is spent here. Immutable.
 */
final class WeightTable {
  private static final int LANES = Long.BYTES;
  private static final int WORDS = 2;

  /** Every second byte. The byte above takes the carry of the sum over all rows of a token. */
  private static final long EVEN = 0x00ff00ff00ff00ffL;

  private final long[] words = new long[FeatureRows.COUNT * WORDS];

  /**
   * Makes a table from one byte for each row and tag, row by row.
   *
   * @throws IllegalArgumentException if it has another size
   */
  WeightTable(byte[] weights) {
    if (weights.length != FeatureRows.COUNT * Tags.COUNT) {
      throw new IllegalArgumentException(
          "A table of weights does not have this size: " + weights.length);
    }
    for (int at = 0; at < weights.length; at++) {
      int tag = at % Tags.COUNT;
      words[at / Tags.COUNT * WORDS + tag / LANES] |=
          (weights[at] - (long) Byte.MIN_VALUE) << shift(tag);
    }
  }

  private static int shift(int tag) {
    return tag % LANES * Byte.SIZE;
  }

  /** The weights as they were given to the constructor. */
  byte[] bytes() {
    var weights = new byte[FeatureRows.COUNT * Tags.COUNT];
    for (int at = 0; at < weights.length; at++) {
      int tag = at % Tags.COUNT;
      long lanes = words[at / Tags.COUNT * WORDS + tag / LANES];
      weights[at] = (byte) ((lanes >>> shift(tag)) + Byte.MIN_VALUE);
    }
    return weights;
  }

  /** Sums the weights of the rows for each tag, plus a constant that is the same for all tags. */
  void score(FeatureRows rows, int[] scores) {
    long even = 0;
    long odd = 0;
    long moreEven = 0;
    long moreOdd = 0;
    for (int i = 0; i < rows.size(); i++) {
      int at = rows.row(i) * WORDS;
      even += words[at] & EVEN;
      odd += (words[at] >>> Byte.SIZE) & EVEN;
      moreEven += words[at + 1] & EVEN;
      moreOdd += (words[at + 1] >>> Byte.SIZE) & EVEN;
    }
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      boolean isEven = tag % 2 == 0;
      long sums = tag < LANES ? (isEven ? even : odd) : (isEven ? moreEven : moreOdd);
      scores[tag] = (int) (sums >>> shift(tag - tag % 2)) & 0xffff;
    }
  }
}
