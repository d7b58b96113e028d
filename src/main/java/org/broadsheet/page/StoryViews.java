package org.broadsheet.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.broadsheet.report.Articles;
import org.broadsheet.report.Omissions;
import org.broadsheet.report.Stories;

/** The stories, the articles of each, and the entities that outlets leave out of them. */
final class StoryViews {
  private static final int STORIES = 250;
  private static final int ARTICLES_OF_STORY = 40;
  private static final int OMISSIONS_OF_STORY = 60;

  static final List<View> ALL =
      List.of(
          View.of(Stories.REPORT)
              .showing("the stories with the most outlets first", StoryViews::first),
          View.named("story_articles", Stories.REPORT, Articles.REPORT)
              .within(850_000)
              .outOf(source -> source.rows(Articles.REPORT).where(col("story_id").isNotNull()))
              .showing(
                  "up to %d articles of each story shown, first one of each outlet"
                      .formatted(ARTICLES_OF_STORY),
                  StoryViews::articles),
          View.of(Omissions.REPORT)
              .within(350_000)
              .showing(
                  "up to %d of each story shown, entities that most other outlets name first"
                      .formatted(OMISSIONS_OF_STORY),
                  StoryViews::omissions),
          View.named("omitted_often", Omissions.REPORT)
              .within(40_000)
              .outOf(StoryViews::leftOut)
              .showing(
                  "the persons whom each outlet leaves out of the most stories",
                  StoryViews::oftenLeftOut));

  private StoryViews() {}

  private static Dataset<Row> first(Source source) {
    return source
        .rows(Stories.REPORT)
        .orderBy(
            col("outlet_count").desc(),
            col("article_count").desc(),
            col("first_date").desc_nulls_last(),
            col("story_id"))
        .limit(STORIES);
  }

  private static Dataset<Row> ofStoriesShown(Dataset<Row> rows, Source source) {
    return source.has(Stories.REPORT)
        ? rows.join(
            broadcast(first(source).select("story_id")), new String[] {"story_id"}, "left_semi")
        : rows;
  }

  private static Dataset<Row> articles(Source source) {
    Column[] order = {col("published_date").asc_nulls_last(), col("outlet"), col("article_id")};
    Dataset<Row> ofStories =
        ofStoriesShown(source.rows(Articles.REPORT), source)
            .withColumn(
                "place_of_outlet",
                row_number().over(Window.partitionBy("story_id", "outlet").orderBy(order)));
    return View.firstOfEach(
            ofStories,
            View.each("story_id"),
            ARTICLES_OF_STORY,
            col("place_of_outlet"),
            order[0],
            order[1],
            order[2])
        .select(
            View.each(
                "story_id",
                "outlet",
                "published_date",
                "title",
                "url",
                "token_count",
                "duplicate_of"));
  }

  private static Dataset<Row> leftOut(Source source) {
    return source
        .rows(Omissions.REPORT)
        .where(col("entity_type").equalTo("person"))
        .groupBy("outlet", "entity_id", "entity")
        .agg(count(lit(1)).as("story_count"), sum("outlets_naming").as("outlets_naming"));
  }

  private static Dataset<Row> oftenLeftOut(Source source) {
    return View.firstOfEach(
        leftOut(source).where(col("story_count").gt(1)),
        View.each("outlet"),
        5,
        col("story_count").desc(),
        col("outlets_naming").desc(),
        col("entity_id"));
  }

  private static Dataset<Row> omissions(Source source) {
    Column[] order = {
      col("outlets_naming").divide(col("outlets_covering")).desc(),
      col("expected_mention_count").desc(),
      col("outlet"),
      col("entity_id")
    };
    return View.firstOfEach(
            ofStoriesShown(source.rows(Omissions.REPORT), source),
            View.each("story_id"),
            OMISSIONS_OF_STORY,
            order)
        .limit(5_000)
        .select(
            View.each(
                "story_id",
                "outlet",
                "entity_id",
                "entity",
                "entity_type",
                "outlets_covering",
                "outlets_naming",
                "expected_mention_count",
                "q_value"));
  }
}
