package org.broadsheet.measure;

/**
 * How strongly two words are associated, from a 2×2 table over all adjacent pairs of words.
 *
 * <p>Margins are by position: a word counts as first where a pair begins with it and as second
 * where a pair ends with it.
 *
 * @param together pairs of the first word followed by the second
 * @param first pairs that begin with the first word
 * @param second pairs that end with the second word
 * @param pairs all pairs, at least 1
 */
public record Collocation(long together, long first, long second, long pairs) {
  /** Added to each cell, so that the logarithm of an empty cell is defined. */
  private static final double HALF = 0.5;

  public Collocation {
    Counts.require(pairs >= 1, "pairs: %d, expected at least 1", pairs);
    Counts.require(
        0 <= together && together <= Math.min(first, second),
        "pairs of both words: %d, of one of them: %d",
        together,
        Math.min(first, second));
    Counts.require(
        Math.max(first, second) - together <= pairs - Math.min(first, second),
        "pairs of a word: %d of %d",
        Math.max(first, second),
        pairs);
  }

  /**
   * λ, the logarithm of the odds ratio: 0 = the second word follows the first as often as any
   * other, above 0 more often.
   *
   * <p>Source: Blaheta and Johnson, "Unsupervised learning of multi-word verbs" (ACL workshop on
   * collocations, 2001).
   */
  public double lambda() {
    return StrictMath.log(both() * neither() / (firstAlone() * secondAlone()));
  }

  /**
   * λ divided by its standard error √(Σ 1/cell). Pairs are ranked by it rather than by λ, since a
   * large λ from few pairs is mostly chance.
   */
  public double z() {
    return lambda() / Math.sqrt(1 / both() + 1 / firstAlone() + 1 / secondAlone() + 1 / neither());
  }

  /**
   * Normalised pointwise mutual information: −1 = never together, 0 = as often as by chance, 1 =
   * only together.
   *
   * <p>Source: Bouma, "Normalized (pointwise) mutual information in collocation extraction" (GSCL
   * 2009).
   */
  public double npmi() {
    return npmi(together, pairs, new long[] {first, second}, pairs);
  }

  /**
   * NPMI of a phrase of n words, against the product of the words' shares: ln(p/∏qᵢ) / (−(n−1)·ln
   * p), where p is the share of the phrase and qᵢ are the shares of its words.
   *
   * <p>For two words this is Bouma's measure. The factor n−1 keeps the maximum at 1, where the
   * words occur only in the phrase; the minimum is −1/(n−1), where the phrase does not occur.
   * Phrases and words are shares of different totals, so the share of a word may be slightly below
   * that of its phrase; the result is clamped to those bounds.
   *
   * @param phrase uses of the phrase
   * @param phrases uses of all phrases with the same number of words
   * @param words uses of each of its words, two or more
   * @param tokens uses of all words
   */
  public static double npmi(long phrase, long phrases, long[] words, long tokens) {
    Counts.require(words.length >= 2, "words in a phrase: %d, expected 2 or more", words.length);
    Counts.require(0 <= phrase && phrase <= phrases, "uses of a phrase: %d of %d", phrase, phrases);
    double least = -1.0 / (words.length - 1);
    if (phrase == 0) {
      return least;
    }
    double expected = 0;
    for (long word : words) {
      Counts.require(phrase <= word && word <= tokens, "uses of a word: %d of %d", word, tokens);
      expected += StrictMath.log((double) word / tokens);
    }
    double observed = StrictMath.log((double) phrase / phrases);
    if (observed == 0) {
      return 1; // Every phrase is this one: the limit as numerator and denominator go to 0.
    }
    double npmi = (observed - expected) / (-(words.length - 1) * observed);
    return Math.max(least, Math.min(1, npmi)) + 0.0;
  }

  private double both() {
    return together + HALF;
  }

  private double firstAlone() {
    return first - together + HALF;
  }

  private double secondAlone() {
    return second - together + HALF;
  }

  private double neither() {
    return pairs - first - (second - together) + HALF;
  }
}
