package org.broadsheet.measure;

/**
 * The uses of a feature and the sizes of a group and of all others: the 2×2 table that most
 * measures of keyness are computed from.
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
   * 1 if the group's share is greater, −1 if the others' share is greater, 0 if both are equal or
   * one side has size 0.
   */
  public int direction() {
    if (size == 0 || otherSize == 0) {
      return 0;
    }
    return Integer.signum(Double.compare((double) uses / size, (double) otherUses / otherSize));
  }
}
