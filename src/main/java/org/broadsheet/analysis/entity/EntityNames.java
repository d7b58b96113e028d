package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.analysis.entity.NameFields.KEY;
import static org.broadsheet.analysis.entity.NameFields.NAME;
import static org.broadsheet.analysis.entity.NameFields.TYPE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityType;

/**
 * Which name of an article means which entity of the corpus: first spellings of one name are
 * brought together, then bare surnames go to the person they mean in their outlet, else in the
 * corpus.
 */
final class EntityNames {
  /** Articles that use a name, as whatever type and in whatever form. */
  static final String ARTICLES = "name_article_count";

  /** Those of the articles in which it is a person's. */
  static final String PERSON_ARTICLES = "person_article_count";

  /** What a name is to be taken for. */
  static final String MEANT = "meant_key";

  private EntityNames() {}

  /** The rows of articles and their names, as they stand there. Computed once a run. */
  static Dataset<Row> written(Corpus corpus) {
    return corpus.noted(
        "article_names",
        () -> {
          Dataset<Row> names = corpus.staged("article_names", () -> found(corpus));
          return new NotedRows(
              names.where(col(TYPE).notEqual(NameFields.BLOCKED)), NamingRemarks.of(corpus, names));
        });
  }

  private static Dataset<Row> found(Corpus corpus) {
    Dataset<Row> articles = corpus.articles().select(NameFinding.INPUT);
    Broadcast<CaseCounts> cases =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext())
            .broadcast(CaseCounting.of(corpus));
    return articles.mapPartitions(
        new NameFinding(corpus.options().naming(), cases), Encoders.row(NameFields.ARTICLE_NAME));
  }

  /** The same rows, several spellings of one name under the same key, epithets left out. */
  static Dataset<Row> spelled(Corpus corpus) {
    Dataset<Row> meanings =
        corpus.staged(
            "name_meanings",
            () -> {
              Dataset<Row> spellings = SpellingMerge.of(corpus);
              return EpithetMerge.of(corpus)
                  .join(spellings.select(KEY), new String[] {KEY}, "left_anti")
                  .unionByName(spellings);
            });
    return renamed(written(corpus), meanings);
  }

  /** The same rows, each name under the key of the entity it means. */
  static Dataset<Row> meant(Corpus corpus) {
    Dataset<Row> names = spelled(corpus);
    Dataset<Row> persons = SurnameMerge.of(corpus);
    Column maybe = SurnameMerge.mayBeSurname();
    Dataset<Row> inOutlet = persons.where(OUTLET.column().isNotNull());
    Dataset<Row> anywhere =
        persons.where(OUTLET.column().isNull()).select(col(KEY), col(MEANT).as("meant_anywhere"));
    return names
        .join(inOutlet, new String[] {KEY, OUTLET.name()}, "left")
        .join(anywhere, new String[] {KEY}, "left")
        .withColumn(
            KEY,
            when(maybe, coalesce(col(MEANT), col("meant_anywhere"), col(KEY))).otherwise(col(KEY)))
        .drop(MEANT, "meant_anywhere");
  }

  private static Dataset<Row> renamed(Dataset<Row> names, Dataset<Row> meanings) {
    return names
        .join(meanings, new String[] {KEY}, "left")
        .withColumn(KEY, coalesce(col(MEANT), col(KEY)))
        .drop(MEANT);
  }

  /** One row per form of a name: name_key, name, entity_type and articles. Computed once a run. */
  private static Dataset<Row> forms(Corpus corpus) {
    return corpus.staged(
        "name_forms",
        () ->
            written(corpus)
                .groupBy(col(KEY), col(NAME), col(TYPE))
                .agg(count(lit(1)).as(ARTICLES)));
  }

  /**
   * One row per name, spellings apart: name_key, the name in its commonest form, its commonest type
   * and the articles that use it. Computed once a run.
   */
  static Dataset<Row> canonical(Corpus corpus) {
    return corpus.staged(
        "names",
        () ->
            commonest(corpus, NAME).join(commonest(corpus, TYPE), KEY).join(articles(corpus), KEY));
  }

  private static Dataset<Row> commonest(Corpus corpus, String column) {
    return forms(corpus)
        .groupBy(col(KEY), col(column))
        .agg(sum(ARTICLES).as(ARTICLES))
        .groupBy(col(KEY))
        .agg(max(struct(col(ARTICLES), col(column))).as("commonest"))
        .select(col(KEY), col("commonest").getField(column).as(column));
  }

  private static Dataset<Row> articles(Corpus corpus) {
    Column isPerson = col(TYPE).equalTo(EntityType.PERSON.word());
    return forms(corpus)
        .groupBy(col(KEY))
        .agg(
            sum(ARTICLES).as(ARTICLES),
            sum(when(isPerson, col(ARTICLES)).otherwise(0L)).as(PERSON_ARTICLES));
  }
}
