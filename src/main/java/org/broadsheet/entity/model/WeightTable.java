package org.broadsheet.entity.model;

/**
 * Weights of −128 to 127 for each tag in each row, laid out so that a row is two numbers and the
 * sums of rows are formed for several tags at once: the time a text takes is mostly spent here.
 * Immutable.
 */
final class WeightTable {
  private static final int LANES = Long.BYTES;
  private static final int WORDS = 2;

  /** Every other byte, with room above it for a sum of as many rows as a token can have. */
  private static final long EVEN = 0x00ff00ff00ff00ffL;

  private final long[] words = new long[FeatureRows.COUNT * WORDS];

  /**
   * From a byte for each row and tag, row after row.
   *
   * @throws IllegalArgumentException if it has another size
   */
  WeightTable(byte[] weights) {
    if (weights.length != FeatureRows.COUNT * Tags.COUNT) {
      throw new IllegalArgumentException("No table of weights has this size: " + weights.length);
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

  /** The weights as they were given. */
  byte[] bytes() {
    var weights = new byte[FeatureRows.COUNT * Tags.COUNT];
    for (int at = 0; at < weights.length; at++) {
      int tag = at % Tags.COUNT;
      long lanes = words[at / Tags.COUNT * WORDS + tag / LANES];
      weights[at] = (byte) ((lanes >>> shift(tag)) + Byte.MIN_VALUE);
    }
    return weights;
  }

  /** The sums of the rows' weights for each tag, all of them higher by the same number. */
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
