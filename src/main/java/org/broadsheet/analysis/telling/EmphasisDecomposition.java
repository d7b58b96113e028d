package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_PER_MILLION;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.OTHER_USE_COUNT;
import static org.broadsheet.analysis.emphasis.EmphasisFields.SIZE;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.evidence.Examples.FEATURE;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.STORY_ID;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.emphasis.EmphasisFields;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.Kitagawa;
import org.broadsheet.schema.Field;

/**
 * Decomposes emphasis by {@link Kitagawa} into the choice of stories and the way they are written.
 * Stories that only one outlet covers are not read, since their part follows from the totals.
 *
 * @param corpus keeps the intermediate tables
 * @param name of what is compared, such as {@code terms}; part of the names of intermediate tables
 * @param mostPairs the most pairs of feature and outlet that are held in memory; more pairs take
 *     several passes, each for a part of the features
 */
public record EmphasisDecomposition(Corpus corpus, String name, int mostPairs) {
  public static final Field DIFFERENCE =
      Field.number(
          "difference_per_million",
          "per_million less other_per_million of the emphasis: above 0 = this outlet more than the"
              + " others.");
  public static final Field SELECTION =
      Field.number(
          "selection_per_million",
          "Part of the difference that comes from which of the shared stories are covered more:"
              + " above 0 = this outlet gives more of its words, or mentions, to stories in which"
              + " the feature is common on both sides.");
  public static final Field FRAMING =
      Field.number(
          "framing_per_million",
          "Part of the difference that comes from how shared stories are written: above 0 = inside"
              + " the same stories this outlet uses the feature more than the others do.");
  public static final Field UNMATCHED =
      Field.number(
          "unmatched_per_million",
          "Part of the difference in stories that only this outlet covers (above 0) less that in"
              + " stories that only the others do; an article on its own is such a story. The three"
              + " parts add up to the difference.");
  public static final Field SHARED_STORY_COUNT =
      Field.count(
          "shared_story_count",
          "Stories that this outlet and at least one other cover, in the row's language; the same"
              + " for all its features.");

  /** Pairs in memory: about 50 MB of sums and 50 MB of names per task. */
  private static final int MOST_PAIRS = 1 << 19;

  private static final double MILLION = 1e6;
  private static final String PARTS = "kitagawa_parts";
  private static final StructType PARTS_TYPE =
      Stream.of(SELECTION, FRAMING, UNMATCHED)
          .reduce(
              new StructType(),
              (type, part) -> type.add(part.name(), part.type().spark(), false),
              (one, other) -> one);
  private static final Column[] PAIR = {LANGUAGE.column(), FEATURE.column(), OUTLET.column()};
  private static final String[] SUMS_AND_STORIES =
      Stream.concat(StorySums.SUMS.stream(), Stream.of(SHARED_STORY_COUNT.name()))
          .toArray(String[]::new);
  private static final UserDefinedFunction OF =
      udf((UDF1<Row, Row>) EmphasisDecomposition::perMillion, PARTS_TYPE);

  /** Decomposes as many pairs at once as fit into memory. */
  public EmphasisDecomposition(Corpus corpus, String name) {
    this(corpus, name, MOST_PAIRS);
  }

  /** The rows of terms with the five columns above. */
  public Dataset<Row> ofTerms(Dataset<Row> emphasis) {
    return of(emphasis, StoryArticles.ofTerms(corpus), UsesOfArticle.OfTerms::new);
  }

  /**
   * The rows of entities with the five columns above.
   *
   * @param emphasis with {@link StoryArticles#ANY_LANGUAGE} as the language
   */
  public Dataset<Row> ofEntities(Dataset<Row> emphasis) {
    return of(emphasis, StoryArticles.ofEntities(corpus), UsesOfArticle.OfEntities::new);
  }

  /**
   * The rows with the five columns above.
   *
   * @param emphasis outlet, language and feature, with the counts and shares of {@link
   *     EmphasisFields}
   * @param articles the articles of shared stories, from {@link StoryArticles}
   */
  Dataset<Row> of(Dataset<Row> emphasis, Dataset<Row> articles, UsesOfArticle.Factory uses) {
    int rounds = Math.toIntExact((emphasis.count() + mostPairs - 1) / mostPairs);
    Dataset<Row> sums = emphasis.sparkSession().createDataFrame(List.of(), StorySums.TYPE);
    for (int round = 0; round < rounds; round++) {
      Column part = pmod(hash(LANGUAGE.column(), FEATURE.column()), lit(rounds));
      Dataset<Row> wanted = emphasis.where(part.equalTo(round)).select(PAIR);
      sums =
          sums.unionByName(
              corpus.staged(
                  "shared_%s_%d".formatted(name, round), () -> sums(wanted, articles, uses)));
    }
    return emphasis
        .join(sums, Keys.of(LANGUAGE, FEATURE, OUTLET), "left")
        .join(sharedStories(articles), Keys.of(LANGUAGE, OUTLET), "left")
        .na()
        .fill(0, SUMS_AND_STORIES)
        .withColumn(PARTS, OF.apply(struct(counts())))
        .withColumn(DIFFERENCE.name(), PER_MILLION.column().minus(OTHER_PER_MILLION.column()))
        .withColumn(SELECTION.name(), part(SELECTION))
        .withColumn(FRAMING.name(), part(FRAMING))
        .withColumn(UNMATCHED.name(), part(UNMATCHED))
        .drop(PARTS)
        .drop(StorySums.SUMS.toArray(String[]::new));
  }

  private static Column part(Field part) {
    return col(PARTS).getField(part.name());
  }

  /** The sums of each wanted pair over all shared stories. */
  private static Dataset<Row> sums(
      Dataset<Row> wanted, Dataset<Row> articles, UsesOfArticle.Factory uses) {
    Broadcast<WantedFeatures> features =
        JavaSparkContext.fromSparkContext(wanted.sparkSession().sparkContext())
            .broadcast(WantedFeatures.of(wanted.collectAsList()));
    Column[] story = {LANGUAGE.column(), STORY_ID.column()};
    Column[] sums =
        StorySums.SUMS.stream().map(sum -> sum(col(sum)).as(sum)).toArray(Column[]::new);
    return articles
        .mapPartitions(new StoryUses(features, uses), Encoders.row(StoryUses.TYPE))
        .repartition(story)
        .sortWithinPartitions(story)
        .mapPartitions(new StorySums(features), Encoders.row(StorySums.TYPE))
        .groupBy(PAIR)
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
  }

  private static Dataset<Row> sharedStories(Dataset<Row> articles) {
    return articles
        .groupBy(LANGUAGE.column(), OUTLET.column())
        .agg(countDistinct(STORY_ID.column()).as(SHARED_STORY_COUNT.name()));
  }

  private static Column[] counts() {
    return Stream.concat(
            Stream.of(SIZE, USE_COUNT, OTHER_SIZE, OTHER_USE_COUNT).map(Field::column),
            StorySums.SUMS.stream().map(sum -> col(sum)))
        .toArray(Column[]::new);
  }

  private static Row perMillion(Row counts) {
    var all =
        new Kitagawa.Story(
            counts.getAs(SIZE.name()),
            counts.getAs(USE_COUNT.name()),
            counts.getAs(OTHER_SIZE.name()),
            counts.getAs(OTHER_USE_COUNT.name()));
    long[] shared = StorySums.SUMS.stream().mapToLong(sum -> counts.<Long>getAs(sum)).toArray();
    Kitagawa parts = Kitagawa.of(all, shared);
    return RowFactory.create(
        MILLION * parts.selection(), MILLION * parts.framing(), MILLION * parts.unmatched());
  }
}
