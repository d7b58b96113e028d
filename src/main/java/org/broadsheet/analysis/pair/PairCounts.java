package org.broadsheet.analysis.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.analysis.entity.NameFields;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.rows.GroupedRows;
import org.broadsheet.schema.Field;

/** In how many articles and sentences two entities are named together. */
public final class PairCounts {
  public static final Field SENTENCE_COUNT =
      Field.count("sentence_count", "Sentences of those articles that name both.");

  /** Articles some of whose entities are left out of its pairs. */
  public static final String CAPPED_ARTICLES = "entity_pairs_capped_articles";

  /** The numbers under which entities are counted: hashes of their ids. */
  static final String FIRST = "first_entity";

  static final String SECOND = "second_entity";
  static final String NUMBER = "entity_number";

  private static final String CAPPED = "is_capped";

  /** No article has more names than it can hold in this many rows. */
  private static final int MOST_NAMES = 1_000_000;

  private static final StructType ENTITY =
      new StructType()
          .add(NUMBER, DataTypes.LongType, false)
          .add(
              NameFields.SENTENCES, DataTypes.createArrayType(DataTypes.IntegerType, false), false);

  private static final StructType ARTICLE =
      new StructType()
          .add(OUTLET.name(), DataTypes.StringType, false)
          .add("entities", DataTypes.createArrayType(ENTITY, false), false)
          .add(CAPPED, DataTypes.BooleanType, false);

  private static final StructType PAIR =
      new StructType()
          .add(OUTLET.name(), DataTypes.StringType, false)
          .add(FIRST, DataTypes.LongType, false)
          .add(SECOND, DataTypes.LongType, false)
          .add(ARTICLE_COUNT.name(), DataTypes.LongType, false)
          .add(SENTENCE_COUNT.name(), DataTypes.LongType, false);

  private PairCounts() {}

  /** The number of an entity, by which pairs are counted. */
  static Column number(Column entityId) {
    return xxhash64(entityId);
  }

  /**
   * One row per outlet and pair that is in enough articles of the corpus. Computed once a run.
   *
   * @param minimum articles a pair needs if the user does not say
   */
  static Dataset<Row> byOutlet(Corpus corpus, int minimum) {
    return corpus.staged("pair_counts_by_outlet", () -> counted(corpus, minimum));
  }

  /** One row per pair that is in enough articles. Computed once a run. */
  static Dataset<Row> totals(Corpus corpus, int minimum) {
    return corpus.staged(
        "pair_counts",
        () ->
            summed(byOutlet(corpus, minimum), col(FIRST), col(SECOND))
                .where(corpus.isFrequent(ARTICLE_COUNT.name(), minimum)));
  }

  private static Dataset<Row> counted(Corpus corpus, int minimum) {
    long articles = corpus.options().minArticles().orElse(minimum);
    Dataset<Row> pairs =
        corpus.noted("article_entity_lists", () -> lists(corpus, articles)).drop(CAPPED);
    long things = pairs(pairs);
    var sketch =
        FrequencySketch.sum(
            pairs.mapPartitions(new PairSketching(things), Encoders.BINARY()), things);
    return summed(
        pairs
            .mapPartitions(
                new PairCounting(sketch.broadcast(pairs.sparkSession()), articles),
                Encoders.row(PAIR))
            .repartition(col(FIRST), col(SECOND)),
        OUTLET.column(),
        col(FIRST),
        col(SECOND));
  }

  private static Dataset<Row> summed(Dataset<Row> pairs, Column... keys) {
    return pairs
        .groupBy(keys)
        .agg(
            sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
            sum(SENTENCE_COUNT.column()).as(SENTENCE_COUNT.name()));
  }

  private static long pairs(Dataset<Row> lists) {
    Column size = org.apache.spark.sql.functions.size(col("entities")).cast("long");
    Row sum = lists.agg(sum(size.multiply(size.minus(1)))).first();
    return sum.isNullAt(0) ? 0 : sum.getLong(0) / 2;
  }

  /** How many articles have more entities than are paired. */
  private static Notes capped(Dataset<Row> lists, int most) {
    long capped = lists.agg(count(when(col(CAPPED), lit(1)))).first().getLong(0);
    Notes notes = Notes.none().withCount(CAPPED_ARTICLES, capped);
    return capped == 0
        ? notes
        : notes.withRemark(
            "%,d articles name more entities than --max-entities-per-article (%,d): their most named make their pairs."
                .formatted(capped, most));
  }

  /** One row per article: its entities that may be part of a pair, by ascending number. */
  private static NotedRows lists(Corpus corpus, long minimum) {
    Dataset<Row> frequent =
        EntityCounts.totals(corpus)
            .where(ARTICLE_COUNT.column().geq(minimum))
            .select(ENTITY_ID.column());
    int most = corpus.options().naming().maxEntitiesPerArticle();
    Dataset<Row> lists =
        corpus.staged(
            "article_entity_lists",
            () ->
                ArticleEntities.of(corpus)
                    .join(frequent, Keys.of(ENTITY_ID), "left_semi")
                    .select(
                        ARTICLE_ID.column(),
                        OUTLET.column(),
                        number(ENTITY_ID.column()).as(NUMBER),
                        MENTION_COUNT.column(),
                        col(NameFields.FIRST_POSITION),
                        col(NameFields.SENTENCES))
                    .repartition(ARTICLE_ID.column())
                    .sortWithinPartitions(ARTICLE_ID.column())
                    .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> articles(rows, most),
                        Encoders.row(ARTICLE)));
    return new NotedRows(lists, capped(lists, most));
  }

  private static Iterator<Row> articles(Iterator<Row> rows, int most) {
    return new FlatMapIterator<>(
        () -> new GroupedRows(rows, 1, MOST_NAMES),
        entities -> List.of(article(entities, most)).iterator());
  }

  /** The most salient entities of an article: named most, then first. */
  private static Row article(List<Row> entities, int most) {
    Comparator<Row> bySalience =
        Comparator.<Row>comparingLong(entity -> -entity.getLong(3))
            .thenComparingLong(entity -> entity.getLong(4))
            .thenComparingLong(entity -> entity.getLong(2));
    Object[] kept =
        entities.stream()
            .sorted(bySalience)
            .limit(most)
            .sorted(Comparator.comparingLong(entity -> entity.getLong(2)))
            .map(entity -> RowFactory.create(entity.getLong(2), entity.getList(5).toArray()))
            .toArray();
    return RowFactory.create(entities.get(0).getString(1), kept, entities.size() > most);
  }
}
