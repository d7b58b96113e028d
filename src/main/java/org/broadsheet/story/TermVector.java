package org.broadsheet.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The {@value #MOST} terms of an article with the highest weights. A weight is (1 + ln uses) ·
 * rarity, and the vector of weights has length 1. The cosine of two vectors is the sum of the
 * products of the weights of their common terms.
 */
final class TermVector {
  static final int MOST = 30;
  private static final int SHOWN = 10;

  private final long[] keys;
  private final float[] weights;
  private final String[] telling;

  private TermVector(long[] keys, float[] weights, String[] telling) {
    this.keys = keys;
    this.weights = weights;
    this.telling = telling;
  }

  /** The vector of the article that was read last; empty without a rare term. */
  static TermVector of(StoryTerms article, TermRarity rarity, String language) {
    int size = article.size();
    var full = new double[size];
    for (int i = 0; i < size; i++) {
      full[i] = (1 + Math.log(article.weight(i))) * rarity.of(article.key(i), language);
    }
    int[] best =
        IntStream.range(0, size)
            .filter(i -> full[i] > 0)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -full[i])
                    .thenComparingLong(i -> article.key(i)))
            .limit(MOST)
            .mapToInt(Integer::intValue)
            .toArray();
    double length = Math.sqrt(Arrays.stream(best).mapToDouble(i -> full[i] * full[i]).sum());
    String[] telling =
        Arrays.stream(best).limit(SHOWN).mapToObj(article::term).toArray(String[]::new);
    int[] ascending =
        Arrays.stream(best)
            .boxed()
            .sorted(Comparator.comparingLong(article::key))
            .mapToInt(Integer::intValue)
            .toArray();
    var keys = new long[best.length];
    var weights = new float[best.length];
    for (int i = 0; i < best.length; i++) {
      keys[i] = article.key(ascending[i]);
      weights[i] = (float) (full[ascending[i]] / length);
    }
    return new TermVector(keys, weights, telling);
  }

  /** Keys of the terms, ascending; not to be changed. */
  long[] keys() {
    return keys;
  }

  /** Weights of the same terms; not to be changed. */
  float[] weights() {
    return weights;
  }

  /** The terms with the highest weights, highest first; not to be changed. */
  String[] telling() {
    return telling;
  }
}
