package org.broadsheet.analysis.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.pair.PairCounts.SENTENCE_COUNT;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.number;
import static org.broadsheet.schema.Field.text;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.MeasureColumns;
import org.broadsheet.analysis.emphasis.QValues;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/** Pairs of entities that are named in the same articles, with measures of association. */
public final class EntityAssociations {
  public static final Field A_ID =
      text("entity_a_id", "entity_id of the first entity; it sorts before entity_b_id.");
  public static final Field B_ID = text("entity_b_id", "entity_id of the second entity.");
  public static final Field A = text("entity_a", "Name of the first entity.");
  public static final Field B = text("entity_b", "Name of the second entity.");
  public static final Field ARTICLES = count("article_count", "Articles that name both.");
  public static final Field ARTICLES_A =
      count(
          "article_count_a", "Articles that name the first entity, with the second or without it.");
  public static final Field ARTICLES_B =
      count(
          "article_count_b", "Articles that name the second entity, with the first or without it.");
  public static final Field EXPECTED =
      number(
          "expected_article_count",
          "Articles that would name both if the two were named independently of each other.");
  public static final Field NPMI =
      number(
          "npmi",
          "Normalised pointwise mutual information over articles: 0 = as often as by chance, 1 ="
              + " only together.");
  public static final Field LOG_LIKELIHOOD =
      number(
          "log_likelihood",
          "G² over articles; negative where the two are named together less often than by"
              + " chance.");
  public static final Field JACCARD =
      number("jaccard", "Share of the articles naming either entity that name both, from 0 to 1.");
  public static final Field DICE =
      number(
          "dice",
          "Twice article_count, divided by article_count_a plus article_count_b; from 0 to 1.");
  public static final Field P_VALUE =
      number(
          "p_value",
          "Probability of a log_likelihood at least this far from 0 by chance (chi-squared, 1"
              + " df).");
  public static final Field Q_VALUE =
      number("q_value", "p_value after Benjamini and Hochberg over all rows of the report.");

  /** Articles a pair needs unless --min-articles is given. */
  static final int MIN_ARTICLES = 2;

  private static final Column[] COUNTS = {
    ARTICLES.column(), ARTICLES_A.column(), ARTICLES_B.column(), col(Corpus.GROUP_ARTICLES)
  };

  private EntityAssociations() {}

  /** The columns after the key. */
  public static Field[] columns() {
    return List.of(
            A,
            B,
            ARTICLES,
            SENTENCE_COUNT,
            ARTICLES_A,
            ARTICLES_B,
            EXPECTED,
            NPMI,
            LOG_LIKELIHOOD,
            JACCARD,
            DICE,
            P_VALUE,
            Q_VALUE)
        .toArray(Field[]::new);
  }

  /** One row per pair of entities that enough articles name. Computed once a run. */
  public static Dataset<Row> of(Corpus corpus) {
    return corpus.staged("entity_pairs", () -> measured(corpus));
  }

  private static Dataset<Row> measured(Corpus corpus) {
    long articles = corpus.totals().first().getAs(Corpus.GROUP_ARTICLES);
    Dataset<Row> pairs =
        named(corpus)
            .withColumn(Corpus.GROUP_ARTICLES, lit(articles))
            .withColumn(EXPECTED.name(), MeasureColumns.expected(COUNTS))
            .withColumn(NPMI.name(), MeasureColumns.npmiOfUnits(COUNTS))
            .withColumn(LOG_LIKELIHOOD.name(), MeasureColumns.logLikelihoodOfUnits(COUNTS))
            .withColumn(JACCARD.name(), MeasureColumns.jaccard(COUNTS))
            .withColumn(DICE.name(), MeasureColumns.dice(COUNTS))
            .withColumn(P_VALUE.name(), MeasureColumns.pValue(COUNTS));
    return new QValues(corpus, "entity_pairs_by_q").of(pairs);
  }

  /** One row per pair, its two entities in the order of their ids. */
  private static Dataset<Row> named(Corpus corpus) {
    Dataset<Row> pairs = PairCounts.totals(corpus, MIN_ARTICLES);
    Column one = least(col("one"), col("other"));
    Column other = greatest(col("one"), col("other"));
    return pairs
        .join(entities(corpus, PairCounts.FIRST, "one"), PairCounts.FIRST)
        .join(entities(corpus, PairCounts.SECOND, "other"), PairCounts.SECOND)
        .select(
            one.getField(ENTITY_ID.name()).as(A_ID.name()),
            other.getField(ENTITY_ID.name()).as(B_ID.name()),
            one.getField(ENTITY.name()).as(A.name()),
            other.getField(ENTITY.name()).as(B.name()),
            ARTICLES.column(),
            SENTENCE_COUNT.column(),
            one.getField(ARTICLES.name()).as(ARTICLES_A.name()),
            other.getField(ARTICLES.name()).as(ARTICLES_B.name()));
  }

  /** One row per entity: its number, and a struct that sorts by id. */
  private static Dataset<Row> entities(Corpus corpus, String number, String as) {
    return EntityCounts.totals(corpus)
        .select(
            PairCounts.number(ENTITY_ID.column()).as(number),
            struct(ENTITY_ID.column(), ENTITY.column(), ARTICLES.column()).as(as));
  }
}
