package org.broadsheet.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.corpus.ArticleFields;

/**
 * An article as the recogniser of names gets it in a run.
 *
 * @param text as delivered
 * @param nameText as long as the text, with blanks for its boilerplate
 */
public record CleanArticle(String id, String text, String nameText) {
  /** The accepted articles of a corpus, read and cleaned as a run does. */
  public static List<CleanArticle> read(Path corpus, SparkSession spark) throws IOException {
    return read(Workshop.open(corpus, null), spark);
  }

  static List<CleanArticle> read(Workshop workshop, SparkSession spark) {
    return StagedArticles.withNameTexts(workshop, spark).collectAsList().stream()
        .map(
            row ->
                new CleanArticle(
                    row.getAs(ArticleFields.ARTICLE_ID.name()),
                    row.getAs(ArticleFields.TEXT.name()),
                    row.getAs(ArticleFields.NAME_TEXT.name())))
        .toList();
  }
}
