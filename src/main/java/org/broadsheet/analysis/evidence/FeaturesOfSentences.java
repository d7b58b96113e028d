package org.broadsheet.analysis.evidence;

import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Which features of an article's outlet each of its sentences shows; one article after the other.
 */
interface FeaturesOfSentences {
  /**
   * Turns to an article; false if its outlet has no feature to look for.
   *
   * @param article outlet, language, article_id and text, and what else the features are told by
   */
  boolean turnTo(Row article);

  /**
   * Those in a sentence.
   *
   * @param number of the sentence in the article, from 0
   * @param text of the sentence
   */
  Set<String> in(int number, char[] text);
}
