package org.broadsheet.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.term.TermFields.TERM_RANK;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.term.TermCounts;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.schema.Field;

/**
 * Which rows a report publishes: terms and entities in enough articles of the corpus
 * (--min-articles), no stop words (--keep-stop-words), and the first rows of each group (--top).
 *
 * @param minimum articles a term or an entity needs unless --min-articles is given
 */
record Selection(CorpusOptions options, int minimum) {
  /** Articles of the corpus, in the row's language, that use the row's term. */
  static final String CORPUS_ARTICLES = "corpus_article_count";

  private static final String PLACE = "place";

  /** Articles of the corpus that a term or an entity needs. */
  long articles() {
    return options.minArticles().orElse(minimum);
  }

  /**
   * The terms to publish.
   *
   * @param totals one row per term, with its articles in the corpus
   */
  Dataset<Row> terms(Dataset<Row> totals) {
    return frequent(TermCounts.withoutStopWords(totals, options));
  }

  /**
   * The terms of groups of articles to publish, with {@link #CORPUS_ARTICLES}.
   *
   * @param totals one row per term, with its articles in the corpus
   */
  Dataset<Row> terms(Dataset<Row> groupTerms, Dataset<Row> totals) {
    Dataset<Row> frequent =
        terms(totals)
            .select(LANGUAGE.column(), TERM.column(), ARTICLE_COUNT.column().as(CORPUS_ARTICLES));
    return groupTerms.join(frequent, Keys.of(LANGUAGE, TERM), "inner");
  }

  /**
   * Adds term_rank to the terms of each group, and keeps the first terms if --top is given. The
   * rows are in the order of group and rank.
   */
  Dataset<Row> rankedTerms(Dataset<Row> terms, Field... group) {
    Column[] order = {TERM_COUNT.column().desc(), ARTICLE_COUNT.column().desc(), TERM.column()};
    return ranked(terms.repartitionByRange(columns(group)), TERM_RANK, order, group);
  }

  /** The entities in enough articles, from rows with their articles in the corpus. */
  Dataset<Row> entities(Dataset<Row> totals) {
    return frequent(totals);
  }

  /**
   * The rows of entities in enough articles.
   *
   * @param totals one row per entity, with its articles in the corpus
   */
  Dataset<Row> entities(Dataset<Row> groupEntities, Dataset<Row> totals) {
    return articles() <= 1
        ? groupEntities
        : groupEntities.join(
            frequent(totals).select(ENTITY_ID.column()), Keys.of(ENTITY_ID), "left_semi");
  }

  /** All rows, or the entities of each group with the most mentions if --top is given. */
  Dataset<Row> topEntities(Dataset<Row> entities, Field... group) {
    Column[] order = {
      MENTION_COUNT.column().desc(), ARTICLE_COUNT.column().desc(), ENTITY_ID.column()
    };
    return top(entities, order, group);
  }

  /**
   * All rows, or the first rows of each group if --top is given; then they are in no order.
   *
   * @param order total within a group
   */
  Dataset<Row> top(Dataset<Row> rows, Column[] order, Field... group) {
    if (options.top().isEmpty()) {
      return rows;
    }
    return rows.withColumn(PLACE, place(order, group))
        .where(col(PLACE).leq(options.top().getAsInt()))
        .drop(PLACE);
  }

  /**
   * Adds the place of each row in its group, from 1, and keeps the first rows if --top is given.
   *
   * @param order total within a group
   */
  Dataset<Row> ranked(Dataset<Row> rows, Field rank, Column[] order, Field... group) {
    Dataset<Row> ranked = rows.withColumn(rank.name(), place(order, group));
    return options.top().isPresent()
        ? ranked.where(rank.column().leq(options.top().getAsInt()))
        : ranked;
  }

  private Dataset<Row> frequent(Dataset<Row> totals) {
    return totals.where(ARTICLE_COUNT.column().geq(articles()));
  }

  private static Column place(Column[] order, Field... group) {
    return row_number()
        .over(Window.partitionBy(columns(group)).orderBy(order))
        .cast(DataTypes.LongType);
  }

  private static Column[] columns(Field... fields) {
    return Stream.of(fields).map(Field::column).toArray(Column[]::new);
  }
}
