package org.broadsheet.analysis.term;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.IS_STOP_WORD;
import static org.broadsheet.analysis.term.TermFields.SQUARED_USES;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.analysis.term.TermFields.USES_TIMES_TOKENS;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.schema.Field;
import org.broadsheet.text.StopWords;

/**
 * How often each term is used in each group of articles, stop words included: in the bodies, or in
 * another text of the articles. One row per group, language and term, with article_count,
 * term_count, Σy² and Σy·n.
 */
public final class TermCounts {
  private static final List<Field> SUMS =
      List.of(ARTICLE_COUNT, TERM_COUNT, SQUARED_USES, USES_TIMES_TOKENS);

  private final List<Field> groups;
  private final Field text;

  private TermCounts(List<Field> groups, Field text) {
    this.groups = List.copyOf(groups);
    this.text = text;
  }

  /** Counts the bodies by these columns of an article, within each language. */
  public static TermCounts by(Field... groups) {
    return new TermCounts(List.of(groups), TEXT);
  }

  /**
   * Counts another text of the articles.
   *
   * @param text such as the title; articles without it are not counted
   */
  public TermCounts in(Field text) {
    return new TermCounts(groups, text);
  }

  /** Removes the stop words from rows of terms, unless they are to be published. */
  public static Dataset<Row> withoutStopWords(Dataset<Row> terms, CorpusOptions options) {
    return options.keepStopWords() ? terms : terms.where(IS_STOP_WORD.column().equalTo(false));
  }

  /** The counts over a corpus. Computed once a run. */
  public Dataset<Row> of(Corpus corpus) {
    return corpus.staged(
        name("term_counts"), () -> of(corpus.articles(), corpus.options().stopWords()));
  }

  /** The counts over some articles. */
  public Dataset<Row> of(Dataset<Row> articles, StopWords stopWords) {
    Column[] keys = keys().stream().map(Field::column).toArray(Column[]::new);
    // Shuffled before they are added up: another partial sum before the shuffle would merge little.
    return partialSums(articles, stopWords)
        .repartition(keys)
        .groupBy(keys)
        .agg(
            max(IS_STOP_WORD.column()).as(IS_STOP_WORD.name()),
            SUMS.stream()
                .map(field -> sum(field.column()).as(field.name()))
                .toArray(Column[]::new));
  }

  /**
   * Partial sums over a corpus, computed once a run: several rows may have the same group, language
   * and term.
   */
  Dataset<Row> partialSums(Corpus corpus) {
    return corpus.staged(
        name("partial_term_counts"),
        () -> partialSums(corpus.articles(), corpus.options().stopWords()));
  }

  private Dataset<Row> partialSums(Dataset<Row> articles, StopWords stopWords) {
    return articles
        .where(text.column().isNotNull())
        .select(inputs())
        .mapPartitions(new TermCounting(groups.size(), stopWords), Encoders.row(type()));
  }

  /** The name under which a table of these counts is staged. */
  private String name(String table) {
    String by = groups.stream().map(Field::name).collect(Collectors.joining("_"));
    return "%s_of_%s_by_%s".formatted(table, text.name(), by);
  }

  /** The columns that {@link TermCounting} reads. */
  private Column[] inputs() {
    return Stream.concat(groups.stream(), Stream.of(LANGUAGE, text))
        .map(Field::column)
        .toArray(Column[]::new);
  }

  private List<Field> keys() {
    var keys = new ArrayList<>(groups);
    keys.add(LANGUAGE);
    keys.add(TERM);
    return keys;
  }

  private StructType type() {
    return new StructType(
        Stream.of(keys(), List.of(IS_STOP_WORD), SUMS)
            .flatMap(List::stream)
            .map(f -> DataTypes.createStructField(f.name(), f.type().spark(), !f.required()))
            .toArray(StructField[]::new));
  }
}
