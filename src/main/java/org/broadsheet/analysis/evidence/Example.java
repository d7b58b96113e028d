package org.broadsheet.analysis.evidence;

import java.util.Comparator;

/**
 * A sentence that shows a feature.
 *
 * @param company how many other features of its outlet it shows too
 * @param tokens its words
 */
record Example(String articleId, String sentence, int company, int tokens) {
  /** Sentences of fewer words are headings and captions, those of more no sentences. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 60;

  /**
   * The most typical first: sentences that can be read, then those that show most of what the
   * outlet stresses, then the short ones; the rest is for order alone.
   */
  static final Comparator<Example> MOST_TYPICAL_FIRST =
      Comparator.comparing(Example::isReadable)
          .thenComparingInt(Example::company)
          .reversed()
          .thenComparingInt(Example::tokens)
          .thenComparing(Example::sentence)
          .thenComparing(Example::articleId);

  static Example moreTypical(Example one, Example other) {
    return MOST_TYPICAL_FIRST.compare(one, other) <= 0 ? one : other;
  }

  boolean isReadable() {
    return tokens >= SHORTEST && tokens <= LONGEST;
  }
}
