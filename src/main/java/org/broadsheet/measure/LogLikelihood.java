package org.broadsheet.measure;

/**
 * The log-likelihood ratio G² of a feature in a group against the others.
 *
 * <p>G² = 2·Σ O·ln(O/E) over the four cells uses and other tokens, of the group and of the others,
 * E from the table's margins; 0·ln 0 = 0. It takes every use for independent of the next, and so
 * overstates what a single article can do.
 *
 * <p>Source: Dunning, "Accurate methods for the statistics of surprise and coincidence",
 * Computational Linguistics 19 (1993).
 */
public final class LogLikelihood {
  private LogLikelihood() {}

  /** G², 0 or more, signed: below 0 where the group uses the feature less than the others. */
  public static double of(ContingencyTable table) {
    double uses = (double) table.uses() + table.otherUses();
    double all = (double) table.size() + table.otherSize();
    double sum =
        term(table.uses(), table.size(), uses, all)
            + term(table.otherUses(), table.otherSize(), uses, all)
            + term(table.size() - table.uses(), table.size(), all - uses, all)
            + term(table.otherSize() - table.otherUses(), table.otherSize(), all - uses, all);
    // Rounding may leave a table without any association with less than nothing.
    return table.direction() * Math.max(0, 2 * sum) + 0.0;
  }

  /** O·ln(O/E), E = row·column/all. */
  private static double term(long observed, long row, double column, double all) {
    return observed == 0 ? 0 : observed * StrictMath.log(observed / (row * column / all));
  }
}
