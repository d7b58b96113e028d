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
import org.broadsheet.analysis.entity.EntityNaming;
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

  /** Name of a count: articles with more entities than are paired. */
  public static final String CAPPED_ARTICLES = "entity_pairs_capped_articles";

  /** The numbers of a pair's entities. */
  static final String FIRST = "first_entity";

  static final String SECOND = "second_entity";

  /** A hash of an entity's id, by which it is counted. */
  static final String NUMBER = "entity_number";

  static final String ENTITIES = "entities";

  private static final String CAPPED = "is_capped";

  /** Entities of an article that are held in memory at most. */
  private static final int MOST_NAMES = 1_000_000;

  static final StructType ENTITY =
      new StructType()
          .add(NUMBER, DataTypes.LongType, false)
          .add(
              NameFields.SENTENCES, DataTypes.createArrayType(DataTypes.IntegerType, false), false);

  /** An article and those of its entities that are paired, in the order of their numbers. */
  static final StructType ARTICLE =
      new StructType()
          .add(OUTLET.name(), DataTypes.StringType, false)
          .add(ENTITIES, DataTypes.createArrayType(ENTITY, false), false);

  private static final StructType ARTICLE_OR_CAPPED =
      ARTICLE.add(CAPPED, DataTypes.BooleanType, false);

  static final StructType PAIR =
      new StructType()
          .add(OUTLET.name(), DataTypes.StringType, false)
          .add(FIRST, DataTypes.LongType, false)
          .add(SECOND, DataTypes.LongType, false)
          .add(ARTICLE_COUNT.name(), DataTypes.LongType, false)
          .add(SENTENCE_COUNT.name(), DataTypes.LongType, false);

  private PairCounts() {}

  /** The number of an entity. */
  static Column number(Column entityId) {
    return xxhash64(entityId);
  }

  /**
   * One row per outlet and pair of entities. A pair that too few articles of the corpus name may be
   * missing. Computed once a run.
   *
   * @param minimum articles a pair needs unless --min-articles is given
   */
  static Dataset<Row> byOutlet(Corpus corpus, int minimum) {
    return corpus.staged("pair_counts_by_outlet", () -> counted(corpus, minimum));
  }

  /** One row per pair that enough articles name. Computed once a run. */
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
    FrequencySketch sketch = PairCounting.sketch(pairs, pairs(pairs));
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

  /** The number of pairs of each article, summed over the articles. */
  private static long pairs(Dataset<Row> lists) {
    Column size = org.apache.spark.sql.functions.size(col(ENTITIES)).cast("long");
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
            "%,d articles name more entities than --max-entities-per-article (%,d): only their %,d most frequent entities are paired."
                .formatted(capped, most, most));
  }

  /**
   * One row of type {@link #ARTICLE} per article, and whether it has more entities than are paired.
   *
   * @param minimum articles an entity needs to be paired
   */
  private static NotedRows lists(Corpus corpus, long minimum) {
    Dataset<Row> frequent =
        EntityCounts.totals(corpus)
            .where(ARTICLE_COUNT.column().geq(minimum))
            .select(ENTITY_ID.column());
    int most = EntityNaming.of(corpus).maxEntitiesPerArticle();
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
                        Encoders.row(ARTICLE_OR_CAPPED)));
    return new NotedRows(lists, capped(lists, most));
  }

  private static Iterator<Row> articles(Iterator<Row> rows, int most) {
    return new FlatMapIterator<>(
        new GroupedRows(rows, MOST_NAMES, ARTICLE_ID.name()),
        entities -> List.of(article(entities, most)).iterator());
  }

  /** An entity of an article. */
  private record Named(long number, long mentions, long firstPosition, List<Integer> sentences) {
    /** The most salient first: most mentions, then the earliest in the article. */
    static final Comparator<Named> BY_SALIENCE =
        Comparator.comparingLong((Named entity) -> -entity.mentions)
            .thenComparingLong(Named::firstPosition)
            .thenComparingLong(Named::number);

    static Named of(Row entity) {
      return new Named(
          entity.getAs(NUMBER),
          entity.getAs(MENTION_COUNT.name()),
          entity.getAs(NameFields.FIRST_POSITION),
          entity.getList(entity.fieldIndex(NameFields.SENTENCES)));
    }
  }

  private static Row article(List<Row> entities, int most) {
    Object[] paired =
        entities.stream()
            .map(Named::of)
            .sorted(Named.BY_SALIENCE)
            .limit(most)
            .sorted(Comparator.comparingLong(Named::number))
            .map(entity -> RowFactory.create(entity.number, entity.sentences.toArray()))
            .toArray();
    String outlet = entities.get(0).getAs(OUTLET.name());
    return RowFactory.create(outlet, paired, entities.size() > most);
  }
}
