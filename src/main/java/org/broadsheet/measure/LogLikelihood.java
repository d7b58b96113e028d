package org.broadsheet.measure;

/**
 * The log-likelihood ratio G² of a feature in a group against the others.
 *
 * <p>G² = 2·Σ O·ln(O/E) over four cells (uses and other tokens, of the group and of the others),
 * with E from the table's margins and 0·ln 0 = 0. It treats every use as independent, so it
 * overstates differences that come from a single article.
 *
 * <p>Source: Dunning, "Accurate methods for the statistics of surprise and coincidence",
 * Computational Linguistics 19 (1993).
 */
public final class LogLikelihood {
  private LogLikelihood() {}

  /** G² with a sign: below 0 if the group uses the feature less than the others. */
  public static double of(ContingencyTable table) {
    double uses = (double) table.uses() + table.otherUses();
    double all = (double) table.size() + table.otherSize();
    double sum =
        term(table.uses(), table.size(), uses, all)
            + term(table.otherUses(), table.otherSize(), uses, all)
            + term(table.size() - table.uses(), table.size(), all - uses, all)
            + term(table.otherSize() - table.otherUses(), table.otherSize(), all - uses, all);
    // For a table without any association, rounding may yield slightly less than 0.
    return table.direction() * Math.max(0, 2 * sum) + 0.0;
  }

  /** O·ln(O/E) with E = row·column/all. */
  private static double term(long observed, long row, double column, double all) {
    return observed == 0 ? 0 : observed * StrictMath.log(observed / (row * column / all));
  }
}
