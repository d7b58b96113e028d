package org.broadsheet.measure;

/**
 * The weighted log odds ratio with an informative Dirichlet prior, "Fightin' Words".
 *
 * <p>δ = ln[(a+α)/(n_i+α₀−a−α)] − ln[(b+α)/(n_j+α₀−b−α)], with a variance of about 1/(a+α) +
 * 1/(b+α). Like G², it treats every use as independent.
 *
 * <p>Source: Monroe, Colaresi and Quinn, "Fightin' words: lexical feature selection and evaluation
 * for identifying the content of political conflict", Political Analysis 16 (2008), eqs. 16, 19 and
 * 22.
 *
 * @param delta δ, above 0 if the group uses the feature more than the others
 * @param variance of δ, above 0
 */
public record LogOdds(double delta, double variance) {
  /** α₀ of the informative prior, which has the weight of a thousand words of text. */
  public static final double PRIOR_SIZE = 1000;

  /**
   * With a prior in proportion to the feature's share of the whole corpus: α = α₀·(a+b)/(n_i+n_j).
   *
   * @param table with at least one use
   */
  public static LogOdds of(ContingencyTable table) {
    double uses = (double) table.uses() + table.otherUses();
    double all = (double) table.size() + table.otherSize();
    return of(table, PRIOR_SIZE * (uses / all), PRIOR_SIZE);
  }

  /**
   * With any prior.
   *
   * @param alpha α of the feature, above 0
   * @param alphaSum α₀ of all features together, above α unless it is the only one
   */
  public static LogOdds of(ContingencyTable table, double alpha, double alphaSum) {
    if (!(alpha > 0 && alpha <= alphaSum)) {
      throw new IllegalArgumentException("Impossible prior: " + alpha + " of " + alphaSum);
    }
    double uses = table.uses() + alpha;
    double otherUses = table.otherUses() + alpha;
    double delta =
        logOdds(uses, table.size() + alphaSum) - logOdds(otherUses, table.otherSize() + alphaSum);
    return new LogOdds(delta, 1 / uses + 1 / otherUses);
  }

  private static double logOdds(double part, double whole) {
    return StrictMath.log(part / (whole - part));
  }

  /** δ divided by its standard error. */
  public double z() {
    return delta / Math.sqrt(variance);
  }
}
