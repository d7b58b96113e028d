package org.broadsheet.measure;

/**
 * How characteristic a term is of a group: its share of the group's tokens, times its inverse
 * document frequency.
 *
 * <p>Source: Spärck Jones, "A statistical interpretation of term specificity and its application in
 * retrieval", Journal of Documentation 28 (1972). Without smoothing, so a term that occurs in every
 * article has exactly 0.
 */
public final class TfIdf {
  private TfIdf() {}

  /**
   * Inverse document frequency ln(articles/articlesWithTerm): 0 for a term that occurs in every
   * article.
   *
   * @param articles number of articles in the corpus
   * @param articlesWithTerm number of those with the term, 1 to {@code articles}
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
   * The term's share of the group's tokens times {@link #idf}.
   *
   * @param uses number of uses of the term in the group
   * @param tokens number of tokens of the group, at least 1
   * @param articles number of articles in the whole corpus
   * @param articlesWithTerm number of those with the term
   */
  public static double of(long uses, long tokens, long articles, long articlesWithTerm) {
    Counts.require(tokens >= 1, "tokens: %d, expected at least 1", tokens);
    Counts.require(0 <= uses && uses <= tokens, "uses: %d, expected 0 to %d", uses, tokens);
    return (double) uses / tokens * idf(articles, articlesWithTerm);
  }
}
