package org.broadsheet.analysis.term;

import static org.apache.spark.sql.functions.row_number;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.IS_STOP_WORD;
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
import org.broadsheet.analysis.Top;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.schema.Field;

/**
 * Which terms a report publishes: those in enough articles of the corpus, without stop words unless
 * they are wanted, and of each group the most used if only so many are wanted.
 *
 * @param minimum articles a term needs if the user does not say
 */
public record TermSelection(CorpusOptions options, int minimum) {
  /** Articles of the corpus, in the row's language, that use the row's term. */
  public static final String CORPUS_ARTICLES = "corpus_article_count";

  /** The terms to publish, where article_count is over the corpus. */
  public Dataset<Row> frequent(Dataset<Row> terms) {
    return words(terms).where(ARTICLE_COUNT.column().geq(articles()));
  }

  /**
   * The terms to publish of groups of articles, each with its articles in the whole corpus.
   *
   * @param totals the terms of the corpus
   */
  public Dataset<Row> frequent(Dataset<Row> groupTerms, Dataset<Row> totals) {
    Dataset<Row> frequent =
        frequent(totals)
            .select(LANGUAGE.column(), TERM.column(), ARTICLE_COUNT.column().as(CORPUS_ARTICLES));
    return groupTerms.join(frequent, Keys.of(LANGUAGE, TERM), "inner");
  }

  /** Without stop words, unless they are wanted. */
  public Dataset<Row> words(Dataset<Row> terms) {
    return options.keepStopWords() ? terms : terms.where(IS_STOP_WORD.column().equalTo(false));
  }

  /** Articles of the corpus that a term needs. */
  public long articles() {
    return options.minArticles().orElse(minimum);
  }

  /**
   * Gives each term its rank in its group, and keeps the first if only so many are wanted. The rows
   * come in the order of group and rank.
   */
  public Dataset<Row> ranked(Dataset<Row> terms, Field... group) {
    var byUse =
        Window.partitionBy(columns(group))
            .orderBy(TERM_COUNT.column().desc(), ARTICLE_COUNT.column().desc(), TERM.column());
    Dataset<Row> ranked =
        terms
            .repartitionByRange(columns(group))
            .withColumn(TERM_RANK.name(), row_number().over(byUse).cast(DataTypes.LongType));
    return options.top().isPresent()
        ? ranked.where(TERM_RANK.column().leq(options.top().getAsInt()))
        : ranked;
  }

  /**
   * Keeps of each group the first by a column, then by name, if only so many are wanted; the order
   * of the rows is lost then.
   */
  public Dataset<Row> top(Dataset<Row> rows, Field by, Field name, Field... group) {
    Column[] order = {by.column().desc(), name.column()};
    return new Top(options).of(rows, order, group);
  }

  private static Column[] columns(Field... fields) {
    return Stream.of(fields).map(Field::column).toArray(Column[]::new);
  }
}
