package org.broadsheet.schema;

import java.util.Optional;

/**
 * A constraint that a column has the same sum as a column of another table.
 *
 * @param table the other table
 */
public record SameSum(String column, String table, String otherColumn) {

  /**
   * The violation in a sentence; empty if the sums are equal.
   *
   * @param owner name of the table with the constraint
   */
  public Optional<String> problem(String owner, long sum, long otherSum) {
    return sum == otherSum
        ? Optional.empty()
        : Optional.of(
            "%s: %s adds up to %,d, but %s of %s to %,d."
                .formatted(owner, column, sum, otherColumn, table, otherSum));
  }
}
