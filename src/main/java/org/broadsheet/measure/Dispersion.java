package org.broadsheet.measure;

import java.util.Arrays;

/**
 * How unevenly a term is spread over the parts of a corpus: 0 if every part uses it in proportion
 * to its size, near 1 if one small part has all uses.
 *
 * <p>DP = ½ Σ |vₚ/f − sₚ| over the parts, where vₚ/f is the part's share of the term's uses and sₚ
 * its share of the corpus; DPnorm = DP / (1 − min sₚ), which reaches 1 when all uses are in the
 * smallest part. Source: Gries, "Dispersions and adjusted frequencies in corpora", IJCL 13 (2008);
 * the norm as corrected by Lijffijt and Gries, IJCL 17 (2012).
 *
 * <p>Positive and negative differences add up to the same amount, so DP is also the sum over the
 * parts that use the term more than in proportion. All of these use the term, so parts without it
 * need not be passed. The sums are sums of longs, so the result does not depend on the order of the
 * parts.
 */
public final class Dispersion {
  private Dispersion() {}

  /**
   * All parts of a corpus, with or without the term.
   *
   * @param count number of parts
   * @param size of all parts together, in tokens
   * @param smallest size of the smallest part, at least 1
   */
  public record Parts(long count, long size, long smallest) {
    public Parts {
      Counts.require(count >= 0, "number of parts: %d", count);
      Counts.require(
          count == 0 || smallest >= 1, "size of a part: %d, expected at least 1", smallest);
      Counts.require(
          count == 0 ? size == 0 : smallest <= size / count,
          "smallest part: %d of parts of together %d",
          smallest,
          size);
    }

    /** The parts of these sizes, each at least 1. */
    public static Parts of(long... sizes) {
      return new Parts(
          sizes.length, Arrays.stream(sizes).sum(), Arrays.stream(sizes).min().orElse(0));
    }
  }

  /** DP over all parts: {@link #dp(long[], long[], Parts)} with none left out. */
  public static Double dp(long[] uses, long[] sizes) {
    return dp(uses, sizes, Parts.of(sizes));
  }

  /** DPnorm over all parts: {@link #dpNorm(long[], long[], Parts)} with none left out. */
  public static Double dpNorm(long[] uses, long[] sizes) {
    return dpNorm(uses, sizes, Parts.of(sizes));
  }

  /**
   * DP, 0 to 1; {@code null} with fewer than two parts or without any use.
   *
   * @param uses of the term, for each part that has any (parts without uses may be passed too)
   * @param sizes of the same parts, in the same order
   * @param parts all parts of the corpus
   */
  public static Double dp(long[] uses, long[] sizes, Parts parts) {
    long allUses = usesIn(uses, sizes, parts);
    if (parts.count() < 2 || allUses == 0) {
      return null;
    }
    return clamp(excess(uses, sizes, parts, allUses) / parts.size());
  }

  /**
   * DPnorm, 0 to 1; {@code null} with fewer than two parts or without any use. The parameters are
   * those of {@code dp}.
   */
  public static Double dpNorm(long[] uses, long[] sizes, Parts parts) {
    long allUses = usesIn(uses, sizes, parts);
    if (parts.count() < 2 || allUses == 0) {
      return null;
    }
    return clamp(excess(uses, sizes, parts, allUses) / (parts.size() - parts.smallest()));
  }

  /**
   * DP times the size of the corpus, in tokens: by how much the parts that use the term more than
   * in proportion exceed their proportion.
   */
  private static double excess(long[] uses, long[] sizes, Parts parts, long allUses) {
    long usesAbove = 0;
    long sizeAbove = 0;
    for (int part = 0; part < uses.length; part++) {
      if (isProductGreater(uses[part], parts.size(), sizes[part], allUses)) {
        usesAbove += uses[part];
        sizeAbove += sizes[part];
      }
    }
    return (double) usesAbove / allUses * parts.size() - sizeAbove;
  }

  /**
   * Whether a·b &gt; c·d for non-negative values, in 128 bits: a product of two token counts may
   * not fit into a long.
   */
  private static boolean isProductGreater(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high > 0 : Long.compareUnsigned(a * b, c * d) > 0;
  }

  private static long usesIn(long[] uses, long[] sizes, Parts parts) {
    Counts.require(
        uses.length == sizes.length,
        "parts: %d with uses, %d with sizes",
        uses.length,
        sizes.length);
    Counts.require(uses.length <= parts.count(), "parts: %d of %d", uses.length, parts.count());
    long allUses = 0;
    long allSizes = 0;
    for (int part = 0; part < uses.length; part++) {
      Counts.require(
          0 <= uses[part] && uses[part] <= sizes[part],
          "uses: %d in a part of %d tokens",
          uses[part],
          sizes[part]);
      Counts.require(
          sizes[part] >= parts.smallest(),
          "size of a part: %d, the smallest is %d",
          sizes[part],
          parts.smallest());
      allUses += uses[part];
      allSizes += sizes[part];
    }
    Counts.require(allSizes <= parts.size(), "sizes: together %d of %d", allSizes, parts.size());
    return allUses;
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
