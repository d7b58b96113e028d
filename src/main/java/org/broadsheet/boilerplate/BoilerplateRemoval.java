package org.broadsheet.boilerplate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.Staging;

/**
 * Takes out of the articles what pages and outlets put around them: lines that an outlet repeats
 * across its articles, and page furniture by rule.
 *
 * <p>An article of which nothing would be left keeps its text, and counts as one without
 * boilerplate.
 */
public final class BoilerplateRemoval {
  private BoilerplateRemoval() {}

  /**
   * What became of the records.
   *
   * @param records as they came, but text and counts are those of the text that is left, and
   *     boilerplate_token_count is how many tokens it lost
   * @param removed a row per outlet, text and reason, with article_count and token_count; the
   *     latter adds up to the boilerplate_token_count of all records
   */
  public record Removal(Dataset<Row> records, Dataset<Row> removed) {}

  /**
   * Reads the records twice: once to count the lines of each outlet, once to take them out.
   *
   * @param records rows of {@link org.broadsheet.corpus.IdDeduplication#SCHEMA}
   */
  public static Removal of(Dataset<Row> records, Staging staging) {
    Dataset<Row> articles =
        records.where(ArticleFields.STATUS.column().equalTo(ArticleFields.ACCEPTED));
    Dataset<Row> cleaned =
        staging.stage(
            "cleaned_records",
            records.mapPartitions(
                new ArticleCleaning(RepeatedLines.of(articles)),
                Encoders.row(ArticleCleaning.SCHEMA)));
    return new Removal(
        cleaned.drop(ArticleCleaning.REMOVALS), staging.stage("boilerplate", removed(cleaned)));
  }

  private static Dataset<Row> removed(Dataset<Row> cleaned) {
    return cleaned
        .select(ArticleFields.OUTLET.column(), explode(col(ArticleCleaning.REMOVALS)).as("removal"))
        .groupBy(ArticleFields.OUTLET.column(), col("removal.reason"), col("removal.key"))
        .agg(
            min(col("removal.text")).as("text"),
            count(lit(1)).as("article_count"),
            sum(col("removal.token_count")).as("token_count"))
        .select("outlet", "text", "article_count", "token_count", "reason");
  }
}
