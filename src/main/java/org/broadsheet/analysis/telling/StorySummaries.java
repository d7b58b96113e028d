package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;
import static org.broadsheet.corpus.ArticleFields.TITLE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Describes each story: its headline, size, dates, entities and terms. */
public final class StorySummaries {
  public static final Field HEADLINE =
      Field.text(
              "headline",
              "Title of the article that is most like the others; null where no original has one.")
          .optional();
  public static final Field STORY_ARTICLES =
      Field.count("article_count", "Articles that tell the story, copies included.");
  public static final Field OUTLET_COUNT =
      Field.count("outlet_count", "Outlets that tell the story, including by copies.");
  public static final Field FIRST_DATE =
      Field.date("first_date", "Day of its first dated article; null if none is dated.").optional();
  public static final Field LAST_DATE =
      Field.date("last_date", "Day of its last dated article; null if none is dated.").optional();
  public static final Field TOP_ENTITIES =
      Field.text(
              "top_entities",
              "Up to five entities that many of its articles name and few other articles, separated"
                  + " by |.")
          .optional();
  public static final Field TOP_TERMS =
      Field.text(
              "top_terms",
              "Up to five terms that are characteristic of most of its articles, separated by |.")
          .optional();

  private static final int SHOWN = 5;
  private static final String CENTRALITY = "centrality";
  private static final String TELLING_TERMS = "telling_terms";
  private static final String WEIGHT = "weight";
  private static final String NAME = "name";

  private StorySummaries() {}

  /** One row per story. */
  public static Dataset<Row> of(Corpus corpus) {
    String[] story = Keys.of(STORY_ID);
    return sizes(corpus).join(entities(corpus), story, "left").join(terms(corpus), story, "left");
  }

  private static Dataset<Row> sizes(Corpus corpus) {
    Column central =
        struct(col(CENTRALITY).multiply(-1).as(CENTRALITY), ARTICLE_ID.column(), TITLE.column());
    return corpus
        .stories()
        .join(corpus.accepted(), Keys.of(ARTICLE_ID))
        .groupBy(STORY_ID.column())
        .agg(
            count(lit(1)).as(STORY_ARTICLES.name()),
            countDistinct(OUTLET.column()).as(OUTLET_COUNT.name()),
            min(PUBLISHED_DATE.column()).as(FIRST_DATE.name()),
            max(PUBLISHED_DATE.column()).as(LAST_DATE.name()),
            // min() ignores null, which copies and articles without a title have here.
            min(when(TITLE.column().isNotNull().and(col(TELLING_TERMS).isNotNull()), central))
                .getField(TITLE.name())
                .as(HEADLINE.name()));
  }

  /** Entities by the number of the story's articles that name them, times their idf. */
  private static Dataset<Row> entities(Corpus corpus) {
    long articles = corpus.totals().first().getAs(Corpus.GROUP_ARTICLES);
    String all = "corpus_article_count";
    Dataset<Row> names =
        EntityCounts.totals(corpus)
            .select(ENTITY_ID.column(), ENTITY.column(), ARTICLE_COUNT.column().as(all));
    Dataset<Row> named =
        ArticleEntities.of(corpus)
            .join(corpus.stories(), Keys.of(ARTICLE_ID))
            .groupBy(STORY_ID.column(), ENTITY_ID.column())
            .agg(count(lit(1)).as(WEIGHT))
            .join(names, Keys.of(ENTITY_ID))
            .withColumn(WEIGHT, col(WEIGHT).multiply(log(lit(articles + 1.0).divide(col(all)))))
            .withColumnRenamed(ENTITY.name(), NAME);
    return top(named, TOP_ENTITIES);
  }

  /** Terms by the number of articles they are characteristic of and their ranks in these. */
  private static Dataset<Row> terms(Corpus corpus) {
    Dataset<Row> telling =
        corpus
            .stories()
            .where(col(TELLING_TERMS).isNotNull())
            .select(STORY_ID.column(), posexplode(col(TELLING_TERMS)))
            .groupBy(STORY_ID.column(), col("col").as(NAME))
            .agg(sum(lit(1.0).divide(col("pos").plus(1))).as("ranks"), count(lit(1)).as(WEIGHT))
            .withColumn(WEIGHT, col(WEIGHT).plus(col("ranks")));
    return top(telling, TOP_TERMS);
  }

  private static Dataset<Row> top(Dataset<Row> weighted, Field field) {
    Column heaviestFirst = sort_array(collect_list(struct(col(WEIGHT).multiply(-1), col(NAME))));
    return weighted
        .groupBy(STORY_ID.column())
        .agg(array_join(slice(heaviestFirst, 1, SHOWN).getField(NAME), "|").as(field.name()));
  }
}
