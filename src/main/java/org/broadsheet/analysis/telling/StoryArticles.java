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
 * The articles of stories that several outlets cover, with the columns language, story_id, outlet,
 * size and {@link #CONTENT}. An outlet covers a story if its articles in it have any token (for
 * terms) or any mention (for entities).
 */
public final class StoryArticles {
  /** The language of features without a language: “multiple languages” in ISO 639. */
  public static final String ANY_LANGUAGE = "mul";

  /** Column with the features: the text, or structs of entity_id and mention_count. */
  static final String CONTENT = "content";

  private StoryArticles() {}

  /** The articles with their sizes in tokens and their texts. */
  static Dataset<Row> ofTerms(Corpus corpus) {
    return ofTerms(corpus.articles(), corpus.stories());
  }

  /**
   * The same from given tables.
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

  /** The articles with their sizes in mentions and their entities, in {@link #ANY_LANGUAGE}. */
  static Dataset<Row> ofEntities(Corpus corpus) {
    return ofEntities(ArticleEntities.of(corpus), corpus.stories());
  }

  /**
   * The same from given tables.
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

  /** The articles that are not empty and whose story another outlet covers, too. */
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
