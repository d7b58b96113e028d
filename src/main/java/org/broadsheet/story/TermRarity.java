package org.broadsheet.story;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * The rarity of each term in its language: ln((N + {@value #OTHERS}) / n), where N is the number of
 * articles of the language and n the number of those with the term. The {@value #OTHERS} added
 * articles without the term give even a corpus of five articles on one event rare terms. A term of
 * more than half of the articles, or of only one article, does not distinguish stories and has
 * rarity 0.
 */
final class TermRarity implements Serializable {
  /** The most terms held; other terms get the count of the rarest of them. */
  static final int MOST_TERMS = 1 << 18;

  private static final int TERM = StoryFields.TERM.fieldIndex(StoryFields.TERM_KEY);
  private static final int ARTICLES = StoryFields.TERM.fieldIndex(StoryFields.ARTICLES);

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
   * @param articles number of articles by language
   * @param terms rows of {@link StoryFields#TERM} with at least 2 articles, the most frequent first
   * @param isWhole whether these are all such terms
   */
  TermRarity(Map<String, Long> articles, List<Row> terms, boolean isWhole) {
    this.articles = Map.copyOf(articles);
    this.keys = new long[terms.size()];
    this.counts = new int[terms.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = terms.get(i).getLong(TERM);
      counts[i] = (int) Math.min(Integer.MAX_VALUE, terms.get(i).getLong(ARTICLES));
    }
    this.rarest = keys.length == 0 ? 1 : counts[keys.length - 1];
    this.isWhole = isWhole;
  }

  /** The number of articles that have the term, at least 1. */
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

  /** The rarity of a term. */
  double of(long key, String language) {
    int having = articles(key);
    double all = articles.getOrDefault(language, 0L) + OTHERS;
    return having < 2 || having > COMMON * all ? 0 : Math.log(all / having);
  }
}
