package org.broadsheet.story;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * How rare each term is in its language: ln((N + {@value #OTHERS}) / n), N the articles of the
 * language and n those with the term. The articles that are added, without the term, are why a
 * corpus of five articles on one event has rare terms as well. A term that half of them have, or
 * that only one article has, tells no story from another: 0.
 */
final class TermRarity implements Serializable {
  /** Terms that are known; of more, the rarest are all as rare as the rarest that is. */
  static final int MOST_TERMS = 1 << 18;

  private static final long serialVersionUID = 1L;
  private static final double OTHERS = 200;
  private static final double COMMON = 0.5;

  private final Map<String, Long> articles;
  private final long[] keys;
  private final int[] counts;
  private final int rarest;
  private final boolean isWhole;
  private transient Numbering numbers;

  /**
   * @param articles by language
   * @param terms rows of a term's key and the articles that have it, at least 2; the most frequent
   *     first
   * @param isWhole whether these are all
   */
  TermRarity(Map<String, Long> articles, List<Row> terms, boolean isWhole) {
    this.articles = Map.copyOf(articles);
    this.keys = new long[terms.size()];
    this.counts = new int[terms.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = terms.get(i).getLong(0);
      counts[i] = (int) Math.min(Integer.MAX_VALUE, terms.get(i).getLong(1));
    }
    this.rarest = keys.length == 0 ? 1 : counts[keys.length - 1];
    this.isWhole = isWhole;
  }

  /** Articles that have the term; 1 for one that no other article has. */
  int articles(long key) {
    if (numbers == null) {
      numbers = new Numbering();
      for (long known : keys) {
        numbers.of(known);
      }
    }
    int number = numbers.find(key);
    if (number >= 0) {
      return counts[number];
    }
    return isWhole ? 1 : rarest;
  }

  double of(long key, String language) {
    int having = articles(key);
    double all = articles.getOrDefault(language, 0L) + OTHERS;
    return having < 2 || having > COMMON * all ? 0 : Math.log(all / having);
  }
}
