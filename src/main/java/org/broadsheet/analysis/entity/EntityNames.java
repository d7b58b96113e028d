package org.broadsheet.analysis.entity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.upper;
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
import org.broadsheet.entity.name.Names;

/**
 * Which entity of the corpus each name of an article means. Spellings of a name are merged first;
 * then a bare surname becomes the person it means in its outlet, or else in the corpus.
 */
final class EntityNames {
  /** Articles that use a name, in any form and as any type. */
  static final String ARTICLES = "name_article_count";

  /** Articles that use the name as a person's. */
  static final String PERSON_ARTICLES = "person_article_count";

  /** Key of the name that a name stands for. */
  static final String MEANT = "meant_key";

  private EntityNames() {}

  /** One row per article and name, as it is written there. Computed once a run. */
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
        new NameFinding(EntityNaming.of(corpus), cases), Encoders.row(NameFields.ARTICLE_NAME));
  }

  /** The same rows, with one key for all spellings of a name, with an epithet or without. */
  static Dataset<Row> spelled(Corpus corpus) {
    Dataset<Row> meanings =
        corpus.staged(
            "name_meanings",
            () -> {
              Dataset<Row> spellings = SpellingMerge.of(corpus);
              return PersonNames.epithets(corpus)
                  .join(spellings.select(KEY), new String[] {KEY}, "left_anti")
                  .unionByName(spellings);
            });
    return renamed(written(corpus), meanings);
  }

  /** The same rows, with the key of the entity that each name means. */
  static Dataset<Row> meant(Corpus corpus) {
    Dataset<Row> names = spelled(corpus);
    Dataset<Row> persons = PersonNames.surnames(corpus);
    Column maybe = PersonNames.mayBeSurname();
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

  /** One row per key, form and type of a name, with its articles. Computed once a run. */
  private static Dataset<Row> forms(Corpus corpus) {
    return corpus.staged(
        "name_forms",
        () ->
            written(corpus)
                .groupBy(col(KEY), col(NAME), col(TYPE))
                .agg(count(lit(1)).as(ARTICLES)));
  }

  /**
   * One row per key, spellings not merged: the most frequent form of the name, its most frequent
   * type, and the articles that use it. A form in capitals is taken only of an acronym, or where
   * there is no other. Computed once a run.
   */
  static Dataset<Row> canonical(Corpus corpus) {
    return corpus.staged(
        "names",
        () ->
            commonest(corpus, NAME, isAcronymOrMixed())
                .join(commonest(corpus, TYPE, lit(true)), KEY)
                .join(articles(corpus), KEY));
  }

  private static Column isAcronymOrMixed() {
    Column letters = length(regexp_replace(col(NAME), "\\P{L}", ""));
    return col(NAME).notEqual(upper(col(NAME))).or(letters.leq(Names.LONGEST_ACRONYM));
  }

  private static Dataset<Row> commonest(Corpus corpus, String column, Column isPreferred) {
    return forms(corpus)
        .groupBy(col(KEY), col(column))
        .agg(sum(ARTICLES).as(ARTICLES))
        .groupBy(col(KEY))
        .agg(max(struct(isPreferred, col(ARTICLES), col(column))).as("commonest"))
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
