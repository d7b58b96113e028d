package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.entity.EntityFields.MENTION_COUNT;
import static org.broadsheet.analysis.term.TermFields.SQUARED_USES;
import static org.broadsheet.analysis.term.TermFields.USES_TIMES_TOKENS;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.Keys;
import org.broadsheet.analysis.entity.ArticleEntities;
import org.broadsheet.corpus.Corpus;

/**
 * The mentions of entities as uses for {@link Emphasis}: the size of an article is its mentions.
 */
public final class EntityUses {
  private static final String ALL = "article_mention_count";

  private EntityUses() {}

  /** One row per outlet and entity that it names: articles, Σy, Σy² and Σy·n. */
  public static Dataset<Row> of(Corpus corpus) {
    Column mentions = MENTION_COUNT.column();
    return ArticleEntities.of(corpus)
        .join(articles(corpus).drop(OUTLET.name()), Keys.of(ARTICLE_ID), "inner")
        .groupBy(OUTLET.column(), ENTITY_ID.column())
        .agg(
            count(lit(1)).as(ARTICLE_COUNT.name()),
            sum(mentions).as(USE_COUNT.name()),
            sum(mentions.multiply(mentions)).as(SQUARED_USES.name()),
            sum(mentions.multiply(col(ALL))).as(USES_TIMES_TOKENS.name()));
  }

  /** One row per outlet: the number of all its articles, Σn and Σn². */
  public static Dataset<Row> totals(Corpus corpus) {
    Dataset<Row> named =
        articles(corpus)
            .groupBy(OUTLET.column())
            .agg(
                sum(ALL).as(Corpus.GROUP_TOKENS),
                sum(col(ALL).multiply(col(ALL))).as(Corpus.GROUP_SQUARED_TOKENS));
    return corpus
        .totals(OUTLET)
        .select(OUTLET.column(), col(Corpus.GROUP_ARTICLES))
        .join(named, Keys.of(OUTLET), "left")
        .na()
        .fill(0);
  }

  /** One row per article that names any entity: its outlet and the number of its mentions. */
  private static Dataset<Row> articles(Corpus corpus) {
    return ArticleEntities.of(corpus)
        .groupBy(ARTICLE_ID.column(), OUTLET.column())
        .agg(sum(MENTION_COUNT.column()).as(ALL));
  }
}
