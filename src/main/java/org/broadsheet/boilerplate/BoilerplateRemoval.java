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
 * Takes boilerplate out of the articles: page furniture, which is found by rules, and lines that an
 * outlet repeats in many articles.
 *
 * <p>An article that is only boilerplate keeps its text and counts as an article without
 * boilerplate.
 */
public final class BoilerplateRemoval {
  private BoilerplateRemoval() {}

  /**
   * The records without boilerplate.
   *
   * @param records the records with the text that is left and its counts; boilerplate_token_count
   *     is the number of tokens that were taken out, and name_text the text for the recogniser
   * @param removed a row per outlet, text and reason, with article_count and token_count, which
   *     adds up to the boilerplate_token_count of all records
   */
  public record Removal(Dataset<Row> records, Dataset<Row> removed) {}

  /**
   * Leaves the texts as they were delivered, and hides boilerplate from the recogniser of names
   * only. Nothing is listed as removed.
   *
   * @param records rows of {@link org.broadsheet.corpus.IdDeduplication#SCHEMA}
   */
  public static Removal keeping(Dataset<Row> records, Staging staging) {
    Dataset<Row> cleaned = cleaned(records, ArticleCleaning.Kept.WHOLE_TEXT, staging);
    return new Removal(cleaned.drop(ArticleCleaning.REMOVALS), removed(cleaned.where(lit(false))));
  }

  /**
   * Reads the records twice: once to count the lines of each outlet, once to take them out.
   *
   * @param records rows of {@link org.broadsheet.corpus.IdDeduplication#SCHEMA}
   */
  public static Removal of(Dataset<Row> records, Staging staging) {
    Dataset<Row> cleaned = cleaned(records, ArticleCleaning.Kept.CLEAN_TEXT, staging);
    return new Removal(
        cleaned.drop(ArticleCleaning.REMOVALS), staging.stage("boilerplate", removed(cleaned)));
  }

  private static Dataset<Row> cleaned(
      Dataset<Row> records, ArticleCleaning.Kept kept, Staging staging) {
    Dataset<Row> articles =
        records.where(ArticleFields.STATUS.column().equalTo(ArticleFields.ACCEPTED));
    return staging.stage(
        "cleaned_records",
        records.mapPartitions(
            new ArticleCleaning(RepeatedLines.of(articles), kept),
            Encoders.row(ArticleCleaning.SCHEMA)));
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
