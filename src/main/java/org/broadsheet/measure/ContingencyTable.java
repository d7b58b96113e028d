package org.broadsheet.measure;

/**
 * How often a feature is used in a group and in all others, out of how much: the 2×2 table of most
 * measures of keyness.
 *
 * @param uses of the feature in the group, a
 * @param size all tokens (or mentions, or units) of the group, n_i
 * @param otherUses of the feature in the others, b
 * @param otherSize all tokens of the others, n_j
 */
public record ContingencyTable(long uses, long size, long otherUses, long otherSize) {
  public ContingencyTable {
    Counts.require(0 <= uses && uses <= size, "uses: %d of %d", uses, size);
    Counts.require(
        0 <= otherUses && otherUses <= otherSize, "uses by others: %d of %d", otherUses, otherSize);
  }

  /**
   * 1 where the group's share is the greater, −1 where the others', 0 where they are the same or
   * one side has no size.
   */
  public int direction() {
    if (size == 0 || otherSize == 0) {
      return 0;
    }
    return Integer.signum(Double.compare((double) uses / size, (double) otherUses / otherSize));
  }
}
