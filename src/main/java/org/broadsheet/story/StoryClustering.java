package org.broadsheet.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.DUPLICATE_OF;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.story.StoryFields.ARTICLE;
import static org.broadsheet.story.StoryFields.CENTRALITY;
import static org.broadsheet.story.StoryFields.CLUSTER;
import static org.broadsheet.story.StoryFields.DAY;
import static org.broadsheet.story.StoryFields.TELLING;

import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;

/**
 * Finds stories: articles about the same names and rare terms within a few days. Each article has a
 * {@link TermVector}. Articles are compared in {@link Blocking blocks}, and similar ones are
 * clustered by {@link AverageLinkage}. A copy is in the story of its original.
 */
public final class StoryClustering {
  private static final int ID_DIGITS = 16;
  private static final String IS_COPY = "is_copy";
  private static final String SIZE = "size";
  private static final String FIRST = "first";

  private StoryClustering() {}

  /**
   * One row per article of a story: article_id; story_id; centrality, the mean of its cosines with
   * the other articles of the story; and telling_terms, its terms with the highest weights first.
   * The last two are null for a copy. The id of a story is made from its earliest article, so that
   * it stays the same as long as that article is read.
   */
  public static Dataset<Row> of(Corpus corpus) {
    Dataset<Row> originals =
        Clusters.of(corpus)
            .select(
                ARTICLE_ID.column(),
                coalesce(col(CLUSTER), col(ARTICLE)).as(CLUSTER),
                col(DAY),
                col(CENTRALITY),
                col(TELLING),
                lit(false).as(IS_COPY));
    Dataset<Row> articles =
        corpus.hasCopies() ? originals.unionByName(copies(corpus, originals)) : originals;
    Column earliest = struct(col(IS_COPY), col(DAY).isNull(), col(DAY), ARTICLE_ID.column());
    Dataset<Row> stories =
        articles
            .groupBy(col(CLUSTER))
            .agg(count(lit(1)).as(SIZE), min(earliest).as(FIRST))
            .where(col(SIZE).gt(1))
            .select(
                col(CLUSTER),
                substring(sha2(col(FIRST).getField(ARTICLE_ID.name()), 256), 1, ID_DIGITS)
                    .as(STORY_ID.name()));
    return articles
        .join(stories, CLUSTER)
        .select(ARTICLE_ID.column(), STORY_ID.column(), col(CENTRALITY), col(TELLING));
  }

  /** The copies, each in the cluster of its first original. */
  private static Dataset<Row> copies(Corpus corpus, Dataset<Row> originals) {
    Dataset<Row> clusters =
        originals.select(ARTICLE_ID.column().as(DUPLICATE_OF.name()), col(CLUSTER));
    return roots(corpus)
        .join(clusters, DUPLICATE_OF.name())
        .select(
            ARTICLE_ID.column(),
            col(CLUSTER),
            lit(null).cast("int").as(DAY),
            lit(null).cast("double").as(CENTRALITY),
            lit(null).cast("array<string>").as(TELLING),
            lit(true).as(IS_COPY));
  }

  /** Each copy with its first original, which is not a copy itself. */
  private static Dataset<Row> roots(Corpus corpus) {
    Dataset<Row> roots = corpus.duplicates().select(ARTICLE_ID.column(), DUPLICATE_OF.column());
    Dataset<Row> next = roots.toDF(DUPLICATE_OF.name(), "next");
    for (int step = 0; !roots.join(next, DUPLICATE_OF.name()).isEmpty(); step++) {
      roots = corpus.staged("roots_of_copies_" + step, stepped(roots, next));
      next = roots.toDF(DUPLICATE_OF.name(), "next");
    }
    return roots;
  }

  private static Supplier<Dataset<Row>> stepped(Dataset<Row> roots, Dataset<Row> next) {
    return () ->
        roots
            .join(next, new String[] {DUPLICATE_OF.name()}, "left")
            .select(
                ARTICLE_ID.column(),
                coalesce(col("next"), DUPLICATE_OF.column()).as(DUPLICATE_OF.name()));
  }
}
