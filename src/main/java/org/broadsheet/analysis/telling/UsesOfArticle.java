package org.broadsheet.analysis.telling;

import java.io.Serializable;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Which features an article uses, and how often; one article after the other. */
interface UsesOfArticle {
  /** Takes a feature's number and its uses. */
  @FunctionalInterface
  interface Use {
    void of(int feature, int uses);
  }

  /** For each task one of its own: they keep what they have learned. */
  @FunctionalInterface
  interface Factory extends Serializable {
    UsesOfArticle create();
  }

  /**
   * Tells each wanted feature with its uses, each once.
   *
   * @param article language, story_id, outlet, its size, and in what its features are
   * @param wanted numbers by feature
   */
  void each(Row article, Map<String, Integer> wanted, Use use);
}
