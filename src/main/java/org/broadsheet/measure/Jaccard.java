package org.broadsheet.measure;

/**
 * The Jaccard coefficient of two sets, |A∩B|/|A∪B|: 0 = nothing in common, 1 = equal.
 *
 * <p>Source: Jaccard, Bulletin de la Société vaudoise des sciences naturelles 37 (1901); applied to
 * the shingles of two texts, it is Broder's resemblance (SEQUENCES 1997).
 */
public final class Jaccard {
  private Jaccard() {}

  /**
   * The coefficient of two sets, {@code null} if both are empty.
   *
   * @param first elements in strictly ascending order
   * @param second elements in strictly ascending order
   */
  public static Double of(long[] first, long[] second) {
    int union = first.length + second.length;
    if (union == 0) {
      return null;
    }
    int common = common(first, second);
    return (double) common / (union - common);
  }

  private static int common(long[] first, long[] second) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < first.length && j < second.length) {
      if (first[i] == second[j]) {
        common++;
        i++;
        j++;
      } else if (first[i] < second[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
