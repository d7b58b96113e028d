package org.broadsheet.analysis.pair;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.broadsheet.analysis.emphasis.EmphasisFields.USE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.entity.EntityFields.ENTITY_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.A_ID;
import static org.broadsheet.analysis.pair.EntityAssociations.B_ID;
import static org.broadsheet.analysis.term.TermFields.SQUARED_USES;
import static org.broadsheet.analysis.term.TermFields.USES_TIMES_TOKENS;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.emphasis.Emphasis;
import org.broadsheet.analysis.entity.EntityCounts;
import org.broadsheet.corpus.Corpus;

/** The uses of pairs of entities for {@link Emphasis}: an article that names both is one use. */
public final class PairUses {
  private static final String ONE = "one_id";
  private static final String OTHER = "other_id";

  private PairUses() {}

  /** One row per outlet and pair of entities that at least one of its articles names. */
  public static Dataset<Row> of(Corpus corpus) {
    Column articles = ARTICLE_COUNT.column();
    return PairCounts.byOutlet(corpus, EntityAssociations.MIN_ARTICLES)
        .join(frequent(corpus), new String[] {PairCounts.FIRST, PairCounts.SECOND}, "left_semi")
        .join(ids(corpus, PairCounts.FIRST, ONE), PairCounts.FIRST)
        .join(ids(corpus, PairCounts.SECOND, OTHER), PairCounts.SECOND)
        .select(
            OUTLET.column(),
            least(col(ONE), col(OTHER)).as(A_ID.name()),
            greatest(col(ONE), col(OTHER)).as(B_ID.name()),
            articles,
            articles.as(USE_COUNT.name()),
            articles.as(SQUARED_USES.name()),
            articles.as(USES_TIMES_TOKENS.name()));
  }

  /** The number of pairs that are counted but are in too few articles to be compared. */
  public static long rare(Corpus corpus) {
    return PairCounts.totals(corpus, EntityAssociations.MIN_ARTICLES).count()
        - frequent(corpus).count();
  }

  private static Dataset<Row> frequent(Corpus corpus) {
    return PairCounts.totals(corpus, EntityAssociations.MIN_ARTICLES)
        .where(corpus.isFrequent(ARTICLE_COUNT.name(), Emphasis.MIN_ARTICLES))
        .select(col(PairCounts.FIRST), col(PairCounts.SECOND));
  }

  /** One row per outlet. The size of an article is 1. */
  public static Dataset<Row> totals(Corpus corpus) {
    Column articles = col(Corpus.GROUP_ARTICLES);
    return corpus
        .totals(OUTLET)
        .select(
            OUTLET.column(),
            articles,
            articles.as(Corpus.GROUP_TOKENS),
            articles.as(Corpus.GROUP_SQUARED_TOKENS));
  }

  private static Dataset<Row> ids(Corpus corpus, String number, String as) {
    return EntityCounts.totals(corpus)
        .select(PairCounts.number(ENTITY_ID.column()).as(number), ENTITY_ID.column().as(as));
  }
}
