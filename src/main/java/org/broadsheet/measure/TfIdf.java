package org.broadsheet.measure;

/**
 * How much a term is a group's own: its share of the group's tokens, times how few articles have it
 * at all.
 *
 * <p>Source: Spärck Jones, "A statistical interpretation of term specificity and its application in
 * retrieval", Journal of Documentation 28 (1972). No smoothing: a term of every article is worth
 * exactly 0.
 */
public final class TfIdf {
  private TfIdf() {}

  /**
   * ln(articles/articlesWithTerm): 0 for a term that every article has.
   *
   * @param articles of the corpus
   * @param articlesWithTerm 1 to {@code articles}
   */
  public static double idf(long articles, long articlesWithTerm) {
    Counts.require(
        1 <= articlesWithTerm && articlesWithTerm <= articles,
        "articles with the term: %d, expected 1 to %d",
        articlesWithTerm,
        articles);
    return StrictMath.log((double) articles / articlesWithTerm);
  }

  /**
   * uses/tokens · {@link #idf}.
   *
   * @param uses of the term in the group
   * @param tokens of the group, at least 1
   * @param articles of the corpus, the group's and all others'
   * @param articlesWithTerm of the corpus
   */
  public static double of(long uses, long tokens, long articles, long articlesWithTerm) {
    Counts.require(tokens >= 1, "tokens: %d, expected at least 1", tokens);
    Counts.require(0 <= uses && uses <= tokens, "uses: %d, expected 0 to %d", uses, tokens);
    return (double) uses / tokens * idf(articles, articlesWithTerm);
  }
}
