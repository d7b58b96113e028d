package org.broadsheet.measure;

/**
 * Whether a term's uses are spread over the articles or concentrated in a few: the design effect of
 * sampling articles instead of words.
 *
 * <p>The design effect is v(p)·N/p: the variance of the term's share p = Y/N with articles as the
 * sampling unit, divided by its variance if the N words were drawn one by one (p/N, Poisson). 1 =
 * as if drawn one by one; 20 = twenty uses carry as much information as one independent use. With Y
 * = Σy uses and N = Σn tokens over all k articles, including those without the term,
 *
 * <pre>v(p) = k/(k−1) · (Σy² − 2p·Σyn + p²·Σn²) / N²</pre>
 *
 * <p>Source: Cochran, "Sampling Techniques" (3rd ed., 1977), §6.4 (variance of a ratio); Kish,
 * "Survey Sampling" (1965), for the design effect. For words drawn one by one, the design effect of
 * a term is exactly 1 − p: 1 for a rare term, ½ for a term that is every other word.
 */
public final class Burstiness {
  private Burstiness() {}

  /**
   * The articles of a corpus in one language.
   *
   * @param count k, the number of articles
   * @param tokens N = Σn, where n is the number of tokens of one article
   * @param squaredTokens Σn²
   */
  public record Articles(long count, long tokens, long squaredTokens) {
    public Articles {
      Counts.require(count >= 0, "number of articles: %d", count);
      Counts.require(
          0 <= tokens && tokens <= squaredTokens,
          "tokens: %d with a sum of squares of %d",
          tokens,
          squaredTokens);
    }
  }

  /**
   * The uses of a term in those articles.
   *
   * @param count Y = Σy, where y is the number of uses in one article
   * @param squared Σy²
   * @param timesTokens Σyn
   */
  public record Uses(long count, long squared, long timesTokens) {
    public Uses {
      Counts.require(
          0 <= count && count <= squared, "uses: %d with a sum of squares of %d", count, squared);
      Counts.require(
          squared <= timesTokens,
          "uses: sum of squares %d, of uses times tokens %d",
          squared,
          timesTokens);
    }
  }

  /** The design effect, 0 or more; {@code null} with fewer than two articles or without any use. */
  public static Double of(Articles articles, Uses uses) {
    Counts.require(
        uses.count() <= articles.tokens(),
        "uses: %d of %d tokens",
        uses.count(),
        articles.tokens());
    if (articles.count() < 2 || uses.count() == 0) {
      return null;
    }
    double share = (double) uses.count() / articles.tokens();
    double squaredResiduals =
        uses.squared() - 2 * share * uses.timesTokens() + share * share * articles.squaredTokens();
    double correction = (double) articles.count() / (articles.count() - 1);
    // For a term that is used in proportion everywhere, rounding may yield slightly less than 0.
    return Math.max(0, correction * squaredResiduals / uses.count());
  }
}
