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
import org.broadsheet.schema.Field;
import org.broadsheet.text.StopWords;

/**
 * How often each term is used in each group of articles, stop words included. One row per group,
 * language and term, with article_count, term_count, Σy² and Σy·n.
 */
public final class TermCounts {
  private static final List<Field> SUMS =
      List.of(ARTICLE_COUNT, TERM_COUNT, SQUARED_USES, USES_TIMES_TOKENS);

  private final List<Field> groups;

  private TermCounts(List<Field> groups) {
    this.groups = List.copyOf(groups);
  }

  /** Counts by these columns of an article, within each language. */
  public static TermCounts by(Field... groups) {
    return new TermCounts(List.of(groups));
  }

  /** The counts over a corpus, computed once a run. */
  public Dataset<Row> of(Corpus corpus) {
    return corpus.staged(
        "term_counts" + suffix(), () -> of(corpus.articles(), corpus.options().stopWords()));
  }

  /** The counts over some articles. */
  public Dataset<Row> of(Dataset<Row> articles, StopWords stopWords) {
    Column[] keys = keys().stream().map(Field::column).toArray(Column[]::new);
    // To their place first: adding up once more before the shuffle would find little to add.
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
   * Partial sums over a corpus, computed once a run, for who adds them up himself: several rows may
   * have the same group, language and term.
   */
  Dataset<Row> partialSums(Corpus corpus) {
    return corpus.staged(
        "partial_term_counts" + suffix(),
        () -> partialSums(corpus.articles(), corpus.options().stopWords()));
  }

  private Dataset<Row> partialSums(Dataset<Row> articles, StopWords stopWords) {
    return articles
        .select(inputs())
        .mapPartitions(new TermCounting(groups.size(), stopWords), Encoders.row(type()));
  }

  private String suffix() {
    return groups.stream().map(Field::name).collect(Collectors.joining("_", "_by_", ""));
  }

  private Column[] inputs() {
    return Stream.concat(groups.stream(), Stream.of(LANGUAGE, TEXT))
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
