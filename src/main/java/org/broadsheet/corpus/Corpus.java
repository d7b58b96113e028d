package org.broadsheet.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.broadsheet.schema.Field;

/** What every report reads: the accepted articles, the rejected records, and shared counts. */
public final class Corpus {
  /** Articles of a group: K. */
  public static final String GROUP_ARTICLES = "group_article_count";

  /** Tokens of a group: N. */
  public static final String GROUP_TOKENS = "group_token_count";

  /** Σn² over the articles of a group. */
  public static final String GROUP_SQUARED_TOKENS = "group_squared_token_count";

  private final Preparation prepared;
  private final boolean hasCopies;
  private final CorpusOptions options;
  private final Staging staging;
  private final Map<String, Dataset<Row>> staged = new HashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  /** A corpus of what was read and prepared. */
  public Corpus(Preparation prepared, CorpusOptions options, Staging staging) {
    this.prepared = prepared;
    this.hasCopies = !prepared.duplicates().isEmpty();
    this.options = options;
    this.staging = staging;
  }

  public CorpusOptions options() {
    return options;
  }

  /** One row per article that is counted, with its text: merged copies are not among them. */
  public Dataset<Row> articles() {
    return prepared.isMerged() ? originals() : accepted();
  }

  /** One row per accepted article, with its text. */
  public Dataset<Row> accepted() {
    return prepared.records().where(ArticleFields.STATUS.column().equalTo(ArticleFields.ACCEPTED));
  }

  /** One row per accepted article, with duplicate_of and story_id, each null if there is none. */
  public Dataset<Row> acceptedInStories() {
    String[] id = {ArticleFields.ARTICLE_ID.name()};
    return accepted()
        .join(duplicates().select(id[0], ArticleFields.DUPLICATE_OF.name()), id, "left")
        .join(stories().select(id[0], ArticleFields.STORY_ID.name()), id, "left");
  }

  /** One row per accepted article that is no copy of an earlier one, with its text. */
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

  /** What was taken out of the texts: a row per outlet, text and reason. */
  public Dataset<Row> boilerplate() {
    return prepared.boilerplate();
  }

  /** A row per copy: article_id, duplicate_of and how alike they are. */
  public Dataset<Row> duplicates() {
    return prepared.duplicates();
  }

  /** Whether any article is a copy of another. */
  public boolean hasCopies() {
    return hasCopies;
  }

  /** Whether copies are left out of what is counted. */
  public boolean isMerged() {
    return prepared.isMerged();
  }

  /**
   * A row per accepted article that is in a story with others: article_id and story_id. Computed
   * once a run.
   */
  public Dataset<Row> stories() {
    return staged("article_stories", () -> prepared.stories().apply(this));
  }

  /** One row per group of articles: how many, their tokens, and the sum of their squares. */
  public Dataset<Row> totals(Field... by) {
    Column tokens = ArticleFields.TOKEN_COUNT.column();
    return articles()
        .groupBy(Stream.of(by).map(Field::column).toArray(Column[]::new))
        .agg(
            functions.count(lit(1)).as(GROUP_ARTICLES),
            sum(tokens).as(GROUP_TOKENS),
            sum(tokens.multiply(tokens)).as(GROUP_SQUARED_TOKENS));
  }

  /** The table of that name, computed when first asked for and kept for the rest of the run. */
  public Dataset<Row> staged(String name, Supplier<Dataset<Row>> rows) {
    Dataset<Row> held = staged.get(name);
    if (held == null) {
      held = staging.stage(name, rows.get());
      staged.put(name, held);
    }
    return held;
  }

  /** Whether a table of that name was asked for before. */
  public boolean isStaged(String name) {
    return staged.containsKey(name);
  }

  /** Whether a feature in that many articles of the corpus is published. */
  public Column isFrequent(String articleCount, int defaultMinimum) {
    return col(articleCount).geq(options.minArticles().orElse(defaultMinimum));
  }

  /**
   * Notes how many of something were tested, left out or cut, for the manifest and the summary.
   *
   * @param name in snake_case, beginning with the report or step that counts; noted again, the last
   *     value holds
   */
  public void count(String name, long value) {
    counts.put(name, value);
  }

  /** What was noted so far, in the order it was first noted. */
  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** Notes a sentence that whoever reads the summary of the run should see. */
  public void remark(String sentence) {
    remarks.add(sentence);
  }

  /** The sentences noted so far. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }
}
