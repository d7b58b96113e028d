package org.broadsheet.measure;

/**
 * How much two words belong together, from a 2×2 table over all adjacent pairs of words.
 *
 * <p>Margins are by position: a word is counted as first where a pair begins with it, as second
 * where one ends with it.
 *
 * @param together pairs of the first word, then the second
 * @param first pairs that begin with the first word
 * @param second pairs that end with the second word
 * @param pairs all of them, at least 1
 */
public record Collocation(long together, long first, long second, long pairs) {
  /** Added to each cell, so that an empty one has a logarithm. */
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
   * λ in standard errors, √(Σ 1/cell): what to rank by, since a λ from few pairs is mostly luck.
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
   * NPMI of a phrase of n words against the product of the words' shares: ln(p/∏qᵢ) / (−(n−1)·ln
   * p), p the phrase's share.
   *
   * <p>With two words it is Bouma's. The factor n−1 keeps the maximum at 1, the words being used
   * only in the phrase; the minimum is then −1/(n−1), the words never being used so. As phrases and
   * words are shares of different wholes, a word can come out a little rarer than its phrase; the
   * result is clamped to those bounds.
   *
   * @param phrase uses of the phrase
   * @param phrases uses of all phrases of as many words
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
      return 1; // Every phrase is this one: the limit of both sides going to 0.
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
