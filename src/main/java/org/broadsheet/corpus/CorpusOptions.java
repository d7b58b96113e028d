package org.broadsheet.corpus;

import java.io.Serializable;
import java.util.OptionalInt;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.recognition.Recognition;
import org.broadsheet.text.StopWords;

/**
 * How a run counts, whatever report it makes.
 *
 * @param minArticles articles of the corpus a feature needs; empty = each report's own default
 * @param minGroupArticles articles that a group (an outlet in a language) and all others must each
 *     have to be compared, at least 1
 * @param top rows per group to publish, by rank; empty = all
 * @param keepStopWords whether stop words are published, marked as such
 * @param evidence sentences to show of each feature, at least 1
 * @param naming how entities are named
 */
public record CorpusOptions(
    StopWords stopWords,
    boolean keepStopWords,
    OptionalInt minArticles,
    int minGroupArticles,
    OptionalInt top,
    int evidence,
    Naming naming) {

  /**
   * How entities are found and named.
   *
   * @param recognition what finds them
   * @param known names that mean the same, and those that the user wants or does not want
   * @param maxEntitiesPerArticle the most salient ones of an article make its pairs
   */
  public record Naming(Recognition recognition, KnownNames known, int maxEntitiesPerArticle)
      implements Serializable {}
}
