package org.broadsheet.story;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.story.StoryFields.ARTICLE;
import static org.broadsheet.story.StoryFields.BLOCK;
import static org.broadsheet.story.StoryFields.COMPONENT;
import static org.broadsheet.story.StoryFields.COSINE;
import static org.broadsheet.story.StoryFields.DAY;
import static org.broadsheet.story.StoryFields.IS_DATED;
import static org.broadsheet.story.StoryFields.IS_OTHER_DATED;
import static org.broadsheet.story.StoryFields.IS_OWN;
import static org.broadsheet.story.StoryFields.OTHER;
import static org.broadsheet.story.StoryFields.PART;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;

/** Clusters the originals of a corpus by their terms and days of publication. */
final class Clusters {
  /** The most articles of two weeks that are compared in one part. */
  private static final long MOST_IN_PART = 20_000;

  private static final String LARGEST = "largest";
  private static final String UNDATED = "undated";

  private final Corpus corpus;
  private final Dataset<Row> articles;
  private final Broadcast<TermRarity> rarity;

  private Clusters(Corpus corpus) {
    this.corpus = corpus;
    this.articles = corpus.originals();
    this.rarity =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext())
            .broadcast(TermSpread.of(articles));
  }

  /**
   * One row per original with the columns of {@link StoryFields#VECTOR}. Those of {@link
   * StoryFields#IN_CLUSTER} are null for an original that is not in a cluster.
   */
  static Dataset<Row> of(Corpus corpus) {
    return new Clusters(corpus).clustered();
  }

  private Dataset<Row> clustered() {
    Dataset<Row> vectors = corpus.staged("story_vectors", () -> VectorFinding.of(articles, rarity));
    Dataset<Row> edges = corpus.staged("story_edges", () -> edges(vectors));
    return vectors.join(clusters(edges), new String[] {ARTICLE}, "left");
  }

  private Dataset<Row> edges(Dataset<Row> vectors) {
    Row sizes = sizes(vectors);
    long largest = sizes.getAs(LARGEST);
    long undated = sizes.getAs(UNDATED);
    int parts = (int) Math.max(1, (2 * largest + MOST_IN_PART - 1) / MOST_IN_PART);
    Column[] block = {col(BLOCK), col(PART)};
    return vectors
        .flatMap(new Blocking(rarity, parts, undated > 0), Encoders.row(StoryFields.IN_BLOCK))
        .repartition(block)
        .sortWithinPartitions(col(BLOCK), col(PART), col(IS_OWN).desc(), col(ARTICLE))
        .mapPartitions(new PairScan(parts), Encoders.row(StoryFields.EDGE));
  }

  /** The number of articles of the largest block of days, and of undated articles. */
  private static Row sizes(Dataset<Row> vectors) {
    return vectors
        .groupBy(floor(col(DAY).divide(Blocking.DAYS)).as(BLOCK))
        .agg(
            count(col(DAY)).as(LARGEST), sum(when(col(DAY).isNull(), 1L).otherwise(0L)).as(UNDATED))
        .agg(
            coalesce(max(LARGEST), lit(0L)).as(LARGEST),
            coalesce(sum(UNDATED), lit(0L)).as(UNDATED))
        .first();
  }

  private static Dataset<Row> clusters(Dataset<Row> edges) {
    Dataset<Row> components =
        edges
            .where(col(COSINE).geq(lit((float) AverageLinkage.THRESHOLD)))
            .coalesce(1)
            .sortWithinPartitions(col(COSINE).desc(), col(ARTICLE), col(OTHER))
            .mapPartitions(new Components(), Encoders.row(StoryFields.IN_COMPONENT));
    Dataset<Row> others = components.toDF(OTHER, "other_component");
    return edges
        .join(components, ARTICLE)
        .join(others, OTHER)
        .where(col(COMPONENT).equalTo(col("other_component")))
        .select(
            col(COMPONENT),
            col(ARTICLE),
            col(OTHER),
            col(COSINE),
            col(IS_DATED),
            col(IS_OTHER_DATED))
        .repartition(col(COMPONENT))
        .sortWithinPartitions(col(COMPONENT), col(ARTICLE), col(OTHER))
        .mapPartitions(new Linking(), Encoders.row(StoryFields.IN_CLUSTER));
  }
}
