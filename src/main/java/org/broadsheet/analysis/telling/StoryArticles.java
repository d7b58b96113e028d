package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.emphasis.EmphasisFields.SIZE;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.corpus.Corpus;

/**
 * The articles of stories that several outlets cover, each with its size. An outlet covers a story
 * if its articles in it have any word, or any mention.
 */
public final class StoryArticles {
  /** What stands for the language where features are of none: ISO 639's “multiple languages”. */
  public static final String ANY_LANGUAGE = "mul";

  /** In what the features of an article are. */
  static final String CONTENT = "content";

  private StoryArticles() {}

  /** Language, story_id, outlet, size in tokens and content, which is the text. */
  static Dataset<Row> ofTerms(Corpus corpus) {
    return ofTerms(corpus.articles(), corpus.stories());
  }

  /**
   * The same.
   *
   * @param articles article_id, language, outlet, token_count, text
   * @param stories article_id, story_id
   */
  static Dataset<Row> ofTerms(Dataset<Row> articles, Dataset<Row> stories) {
    Dataset<Row> sized =
        articles
            .select(
                ARTICLE_ID.column(),
                LANGUAGE.column(),
                OUTLET.column(),
                TOKEN_COUNT.column().as(SIZE.name()))
            .join(stories, Keys.of(ARTICLE_ID), "inner");
    return shared(sized)
        .join(articles.select(ARTICLE_ID.column(), TEXT.column()), Keys.of(ARTICLE_ID), "inner")
        .select(columns(TEXT.column()));
  }

  /** Language “mul”, story_id, outlet, size in mentions and content: entity_id and mentions. */
  static Dataset<Row> ofEntities(Corpus corpus) {
    return ofEntities(ArticleEntities.of(corpus), corpus.stories());
  }

  /**
   * The same.
   *
   * @param entities article_id, outlet, entity_id, mention_count
   * @param stories article_id, story_id
   */
  static Dataset<Row> ofEntities(Dataset<Row> entities, Dataset<Row> stories) {
    Column content = collect_list(struct(ENTITY_ID.column(), MENTION_COUNT.column()));
    Dataset<Row> sized =
        entities
            .join(stories, Keys.of(ARTICLE_ID), "inner")
            .groupBy(ARTICLE_ID.column(), STORY_ID.column(), OUTLET.column())
            .agg(sum(MENTION_COUNT.column()).as(SIZE.name()), content.as(CONTENT))
            .withColumn(LANGUAGE.name(), lit(ANY_LANGUAGE));
    return shared(sized).select(columns(col(CONTENT)));
  }

  private static Column[] columns(Column content) {
    return new Column[] {
      LANGUAGE.column(), STORY_ID.column(), OUTLET.column(), SIZE.column(), content.as(CONTENT)
    };
  }

  /** Those with any size whose story another outlet covers, too. */
  private static Dataset<Row> shared(Dataset<Row> articles) {
    Dataset<Row> covering = articles.where(SIZE.column().gt(0));
    Dataset<Row> stories =
        covering
            .groupBy(LANGUAGE.column(), STORY_ID.column())
            .agg(min(OUTLET.column()).as("first"), max(OUTLET.column()).as("last"))
            .where(col("first").notEqual(col("last")))
            .select(LANGUAGE.column(), STORY_ID.column());
    return covering.join(stories, Keys.of(LANGUAGE, STORY_ID), "left_semi");
  }
}
