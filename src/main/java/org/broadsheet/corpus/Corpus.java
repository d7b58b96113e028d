package org.broadsheet.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.broadsheet.schema.Field;

/**
 * The input of every report: the accepted articles, the rejected records, and the tables that
 * several reports share.
 */
public final class Corpus {
  /** Articles of a group. */
  public static final String GROUP_ARTICLES = "group_article_count";

  /** Σn over the articles of a group; n is the tokens of an article. */
  public static final String GROUP_TOKENS = "group_token_count";

  /** Σn² over the articles of a group. */
  public static final String GROUP_SQUARED_TOKENS = "group_squared_token_count";

  private final Preparation prepared;
  private final boolean hasCopies;
  private final CorpusOptions options;
  private final SharedTables tables;
  private final Supplier<Dataset<Row>> stories;

  /** A corpus without stories. */
  public Corpus(Preparation prepared, CorpusOptions options, Staging staging) {
    this.prepared = prepared;
    this.hasCopies = !prepared.duplicates().isEmpty();
    this.options = options;
    this.tables = new SharedTables(staging);
    this.stories =
        () -> {
          throw new IllegalStateException("This corpus has no stories: see withStories");
        };
  }

  private Corpus(Corpus counted, Supplier<Dataset<Row>> stories) {
    this.prepared = counted.prepared;
    this.hasCopies = counted.hasCopies;
    this.options = counted.options;
    this.tables = counted.tables;
    this.stories = stories;
  }

  /**
   * The same corpus with its stories. The two share their tables.
   *
   * @param articleStories one row per accepted article that shares a story with others: article_id
   *     and story_id
   */
  public Corpus withStories(Supplier<Dataset<Row>> articleStories) {
    return new Corpus(this, articleStories);
  }

  public CorpusOptions options() {
    return options;
  }

  /** One row per article that is counted, with its text. Merged copies are not counted. */
  public Dataset<Row> articles() {
    return prepared.isMerged() ? originals() : accepted();
  }

  /** One row per accepted article, with its text. */
  public Dataset<Row> accepted() {
    return prepared.records().where(ArticleFields.STATUS.column().equalTo(ArticleFields.ACCEPTED));
  }

  /** One row per accepted article, with duplicate_of and story_id, which may be null. */
  public Dataset<Row> acceptedInStories() {
    String[] id = {ArticleFields.ARTICLE_ID.name()};
    return accepted()
        .join(duplicates().select(id[0], ArticleFields.DUPLICATE_OF.name()), id, "left")
        .join(stories().select(id[0], ArticleFields.STORY_ID.name()), id, "left");
  }

  /** One row per accepted article that is not a copy of an earlier one, with its text. */
  public Dataset<Row> originals() {
    String[] id = {ArticleFields.ARTICLE_ID.name()};
    return hasCopies
        ? accepted().join(prepared.duplicates().select(id[0]), id, "left_anti")
        : accepted();
  }

  /** One row per rejected record. */
  public Dataset<Row> rejected() {
    return prepared.records().where(ArticleFields.STATUS.column().equalTo(ArticleFields.REJECTED));
  }

  /** What was removed from the texts: one row per outlet, text and reason. */
  public Dataset<Row> boilerplate() {
    return prepared.boilerplate();
  }

  /** One row per copy: article_id, duplicate_of and resemblance. */
  public Dataset<Row> duplicates() {
    return prepared.duplicates();
  }

  /** Whether any article is a copy of another. */
  public boolean hasCopies() {
    return hasCopies;
  }

  /** Whether copies are not counted. */
  public boolean isMerged() {
    return prepared.isMerged();
  }

  /**
   * One row per accepted article that shares a story with others: article_id and story_id. Computed
   * once a run.
   */
  public Dataset<Row> stories() {
    return staged("article_stories", stories);
  }

  /** One row per group of articles: their number, Σn and Σn², with n the tokens of an article. */
  public Dataset<Row> totals(Field... by) {
    Column tokens = ArticleFields.TOKEN_COUNT.column();
    return articles()
        .groupBy(Stream.of(by).map(Field::column).toArray(Column[]::new))
        .agg(
            functions.count(lit(1)).as(GROUP_ARTICLES),
            sum(tokens).as(GROUP_TOKENS),
            sum(tokens.multiply(tokens)).as(GROUP_SQUARED_TOKENS));
  }

  /** The table of that name. It is computed when first asked for, and staged. */
  public Dataset<Row> staged(String name, Supplier<Dataset<Row>> rows) {
    return tables.staged(name, rows);
  }

  /**
   * The rows of the table of that name. It is made when first asked for; its rows are not staged,
   * and its notes are added to {@link #notes}.
   */
  public Dataset<Row> noted(String name, Supplier<NotedRows> table) {
    return tables.noted(name, table);
  }

  /** The notes of all tables that were made, in the order in which they were made. */
  public Notes notes() {
    return tables.notes();
  }

  /**
   * Whether a feature is in enough articles of the corpus to be published.
   *
   * @param articleCount the column with its articles
   * @param defaultMinimum articles it needs unless --min-articles is given
   */
  public Column isFrequent(String articleCount, int defaultMinimum) {
    return col(articleCount).geq(options.minArticles().orElse(defaultMinimum));
  }
}
