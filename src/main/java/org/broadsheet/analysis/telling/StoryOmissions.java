package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.emphasis.EmphasisFields.SIZE;
import static org.broadsheet.analysis.emphasis.QValues.P_VALUE;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.emphasis.QValues;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.BetaBinomial;
import org.broadsheet.measure.Overdispersion;
import org.broadsheet.schema.Field;

/**
 * The entities that an outlet leaves out of a story although at least two others name them in it,
 * with the number of mentions to expect and the probability of no mention by chance. The
 * probability is that of {@link BetaBinomial}, with the correlation that {@link Overdispersion}
 * estimates from all entities of all stories that several outlets cover.
 *
 * @param corpus keeps the intermediate tables
 */
public record StoryOmissions(Corpus corpus) {
  public static final Field OUTLETS_COVERING =
      Field.count("outlets_covering", "Other outlets whose articles in the story name any entity.");
  public static final Field OUTLETS_NAMING =
      Field.count("outlets_naming", "Those of them that name the entity, 2 or more.");
  public static final Field EXPECTED_MENTION_COUNT =
      Field.number(
          "expected_mention_count",
          "Mentions to be expected of this outlet: all its mentions in the story, times the"
              + " entity's share in those of the other outlets.");
  public static final Field ABSENCE_PROBABILITY =
      Field.number(
          "absence_probability",
          "Probability of no mention by chance if mentions come in clusters (beta-binomial);"
              + " from 2.2e-308 to 1.");

  /** The fewest other outlets that must name an entity for its absence to count as an omission. */
  static final int LEAST_NAMING = 2;

  /** Fractions of mentions are summed as multiples of 1/UNIT, so that their order has no effect. */
  private static final double UNIT = 0x1p32;

  private static final String ALL_OUTLETS = "all_outlets";
  private static final String ALL_MENTIONS = "all_mentions";
  private static final String SQUARED_SIZES = "squared_sizes";
  private static final String NAMING = "naming";
  private static final String USES = "uses";
  private static final String SQUARED_SHARES = "squared_shares";

  private static final UserDefinedFunction EXCESS =
      udf(
          (UDF5<Long, Long, Long, Long, Long, Long>)
              (k, n, squares, uses, shares) ->
                  Math.round(UNIT * new Overdispersion(k, n, squares).excess(uses, shares / UNIT)),
          DataTypes.LongType);
  private static final UserDefinedFunction WEIGHT =
      udf(
          (UDF4<Long, Long, Long, Long, Long>)
              (k, n, squares, uses) ->
                  Math.round(UNIT * new Overdispersion(k, n, squares).weight(uses)),
          DataTypes.LongType);
  private static final UserDefinedFunction ABSENCE =
      udf((UDF3<Long, Double, Double, Double>) BetaBinomial::absence, DataTypes.DoubleType);

  /** The omissions of the corpus, with the columns of {@link #of}. */
  public Dataset<Row> rows() {
    Dataset<Row> inStories =
        ArticleEntities.of(corpus)
            .join(corpus.stories(), Keys.of(ARTICLE_ID), "inner")
            .select(
                STORY_ID.column(),
                OUTLET.column(),
                ENTITY_ID.column(),
                PUBLISHED_DATE.column(),
                MENTION_COUNT.column());
    Dataset<Row> articles = corpus.staged("story_article_entities", () -> inStories);
    Dataset<Row> named =
        articles
            .groupBy(STORY_ID.column(), OUTLET.column(), ENTITY_ID.column())
            .agg(sum(MENTION_COUNT.column()).as(MENTION_COUNT.name()));
    return of(
        corpus.staged("story_mentions", () -> named),
        unnamed -> {
          Dataset<Row> known = new ReportableBy(articles).of(unnamed);
          return withoutTraces(corpus.staged("story_unnamed", () -> known));
        });
  }

  private Dataset<Row> withoutTraces(Dataset<Row> unnamed) {
    return unnamed.join(
        new EntityTraces(corpus).of(unnamed), Keys.of(STORY_ID, OUTLET, ENTITY_ID), "left_anti");
  }

  /**
   * One row per story, outlet and entity that the outlet leaves out, with the four columns above
   * and q_value.
   *
   * @param named story_id, outlet, entity_id, mention_count; the first three are the key
   * @param leftOut filters combinations of story, outlet and entity without a mention for those
   *     that are omissions
   */
  Dataset<Row> of(Dataset<Row> named, UnaryOperator<Dataset<Row>> leftOut) {
    Dataset<Row> sizes =
        named
            .groupBy(STORY_ID.column(), OUTLET.column())
            .agg(sum(MENTION_COUNT.column()).as(SIZE.name()));
    Dataset<Row> entities = corpus.staged("story_entities", () -> entities(named, sizes));
    Dataset<Row> tested =
        entities.where(col(NAMING).geq(LEAST_NAMING).and(col(ALL_OUTLETS).gt(LEAST_NAMING)));
    Dataset<Row> unnamed =
        tested
            .join(sizes, Keys.of(STORY_ID), "inner")
            .join(named, Keys.of(STORY_ID, OUTLET, ENTITY_ID), "left_anti");
    Dataset<Row> rows = judged(leftOut.apply(unnamed), correlation(entities));
    return new QValues(corpus, "omission_q_values")
        .of(rows, rows.select(P_VALUE.column()).limit(0), tests(tested))
        .withColumn(ABSENCE_PROBABILITY.name(), P_VALUE.column())
        .drop(P_VALUE.name());
  }

  /** One row per story and entity, with its outlets and uses, and the totals of the story. */
  private static Dataset<Row> entities(Dataset<Row> named, Dataset<Row> sizes) {
    Column size = SIZE.column();
    Column mentions = MENTION_COUNT.column();
    Dataset<Row> stories =
        sizes
            .groupBy(STORY_ID.column())
            .agg(
                count(lit(1)).as(ALL_OUTLETS),
                sum(size).as(ALL_MENTIONS),
                sum(size.multiply(size)).as(SQUARED_SIZES))
            .where(col(ALL_OUTLETS).gt(1));
    Column squaredShare =
        round(mentions.multiply(mentions).divide(size).multiply(UNIT)).cast(DataTypes.LongType);
    return named
        .join(sizes, Keys.of(STORY_ID, OUTLET), "inner")
        .groupBy(STORY_ID.column(), ENTITY_ID.column())
        .agg(count(lit(1)).as(NAMING), sum(mentions).as(USES), sum(squaredShare).as(SQUARED_SHARES))
        .join(stories, Keys.of(STORY_ID), "inner");
  }

  private double correlation(Dataset<Row> entities) {
    Column[] counts = {col(ALL_OUTLETS), col(ALL_MENTIONS), col(SQUARED_SIZES), col(USES)};
    Row sums =
        entities
            .agg(
                sumOf(
                    EXCESS.apply(counts[0], counts[1], counts[2], counts[3], col(SQUARED_SHARES)),
                    "excess"),
                sumOf(WEIGHT.apply(counts), "weight"))
            .first();
    return Overdispersion.correlation(
        sums.<Long>getAs("excess") / UNIT, sums.<Long>getAs("weight") / UNIT);
  }

  private static Dataset<Row> judged(Dataset<Row> left, double correlation) {
    // Spark may compute the share before it removes the outlets that name the entity, for which
    // it can exceed 1.
    Column share = least(col(USES).divide(col(ALL_MENTIONS).minus(SIZE.column())), lit(1.0));
    return left.select(
        STORY_ID.column(),
        OUTLET.column(),
        ENTITY_ID.column(),
        col(ALL_OUTLETS).minus(1L).as(OUTLETS_COVERING.name()),
        col(NAMING).as(OUTLETS_NAMING.name()),
        SIZE.column().multiply(share).as(EXPECTED_MENTION_COUNT.name()),
        ABSENCE.apply(SIZE.column(), share, lit(correlation)).as(P_VALUE.name()));
  }

  /** The number of combinations of story, outlet and entity that at least two others name. */
  private static long tests(Dataset<Row> tested) {
    Column outlets =
        when(col(NAMING).gt(LEAST_NAMING), col(ALL_OUTLETS))
            .otherwise(col(ALL_OUTLETS).minus(LEAST_NAMING));
    return tested.agg(sumOf(outlets, "tests")).first().getAs("tests");
  }

  private static Column sumOf(Column numbers, String name) {
    return coalesce(sum(numbers), lit(0L)).as(name);
  }
}
