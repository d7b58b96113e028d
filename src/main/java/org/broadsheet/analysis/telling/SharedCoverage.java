package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.broadsheet.analysis.emphasis.Similarity.OUTLET_A;
import static org.broadsheet.analysis.emphasis.Similarity.OUTLET_B;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL_OUTLET;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** The stories that two outlets share, and the articles that one has copied from the other. */
public final class SharedCoverage {
  public static final Field SHARED_STORY_COUNT =
      Field.count("shared_story_count", "Stories that both outlets cover, including by copies.");

  public static final Field COPIED_SHARE =
      Field.number(
          "copied_share",
          "Of all articles of the two outlets, the share that are copies of an article of the other"
              + " one: 0 = none.");

  private static final String ARTICLES = "article_count";
  private static final String COPIES = "copied_article_count";

  private SharedCoverage() {}

  /** One row per pair of outlets with accepted articles, outlet_a before outlet_b. */
  public static Dataset<Row> of(Corpus corpus) {
    String[] pair = Keys.of(OUTLET_A, OUTLET_B);
    return pairs(corpus)
        .join(stories(corpus), pair, "left")
        .join(copies(corpus), pair, "left")
        .na()
        .fill(0, new String[] {SHARED_STORY_COUNT.name(), COPIES})
        .withColumn(COPIED_SHARE.name(), col(COPIES).divide(col(ARTICLES)))
        .drop(ARTICLES, COPIES);
  }

  /** Every pair of outlets, with the number of their articles. */
  private static Dataset<Row> pairs(Corpus corpus) {
    Dataset<Row> outlets =
        corpus.accepted().groupBy(OUTLET.column()).agg(count(lit(1)).as(ARTICLES));
    Column articles = col("a." + ARTICLES).plus(col("b." + ARTICLES));
    return outlets
        .as("a")
        .crossJoin(outlets.as("b"))
        .where(col("a." + OUTLET.name()).lt(col("b." + OUTLET.name())))
        .select(
            col("a." + OUTLET.name()).as(OUTLET_A.name()),
            col("b." + OUTLET.name()).as(OUTLET_B.name()),
            articles.as(ARTICLES));
  }

  /** The pairs that share stories, with the number of these stories. */
  private static Dataset<Row> stories(Corpus corpus) {
    Dataset<Row> covered =
        corpus
            .stories()
            .select(ARTICLE_ID.column(), STORY_ID.column())
            .join(corpus.accepted().select(ARTICLE_ID.column(), OUTLET.column()), ARTICLE_ID.name())
            .groupBy(STORY_ID.column(), OUTLET.column())
            .agg(count(lit(1)).as(ARTICLES));
    return covered
        .select(STORY_ID.column(), OUTLET.column().as(OUTLET_A.name()))
        .join(
            covered.select(STORY_ID.column(), OUTLET.column().as(OUTLET_B.name())), STORY_ID.name())
        .where(OUTLET_A.column().lt(OUTLET_B.column()))
        .groupBy(OUTLET_A.column(), OUTLET_B.column())
        .agg(count(lit(1)).as(SHARED_STORY_COUNT.name()));
  }

  /** The pairs of which one has copied from the other, with the number of copies. */
  private static Dataset<Row> copies(Corpus corpus) {
    return corpus
        .duplicates()
        .where(OUTLET.column().notEqual(ORIGINAL_OUTLET.column()))
        .groupBy(
            least(OUTLET.column(), ORIGINAL_OUTLET.column()).as(OUTLET_A.name()),
            greatest(OUTLET.column(), ORIGINAL_OUTLET.column()).as(OUTLET_B.name()))
        .agg(count(lit(1)).as(COPIES));
  }
}
