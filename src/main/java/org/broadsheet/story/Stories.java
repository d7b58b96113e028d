package org.broadsheet.story;

import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;

/** Which articles tell the same story. */
public final class Stories {
  private Stories() {}

  /** One row per article that is in a story with others: article_id and story_id. */
  public static Dataset<Row> of(Corpus corpus) {
    return corpus
        .originals()
        .limit(0)
        .select(ARTICLE_ID.column(), ARTICLE_ID.column().as(STORY_ID.name()));
  }
}
