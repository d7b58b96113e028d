package org.broadsheet.analysis.phrase;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.broadsheet.analysis.phrase.PhraseCounting.ANY;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermTotals.OUTLET_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.Keys;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.schema.Field;

/** How often two or three words are adjacent, with the counts that measures of collocation need. */
public final class PhraseCounts {
  public static final Field PHRASE =
      Field.text("phrase", "Two or three adjacent terms, joined by a blank.");
  public static final Field PHRASE_COUNT = Field.count("phrase_count", "Uses of the phrase.");

  /** The words of the phrase; the third is null for a pair. */
  public static final String FIRST = "first_word";

  public static final String SECOND = "second_word";
  public static final String THIRD = "third_word";

  /** For a pair: all pairs that start with its first word. */
  public static final String AS_FIRST = "as_first";

  /** For a pair: all pairs that end with its second word. */
  public static final String AS_SECOND = "as_second";

  /** All phrases of the same number of words in the language. */
  public static final String PHRASES = "phrases";

  static final StructType PARTIAL_SUMS =
      new StructType()
          .add(LANGUAGE.name(), DataTypes.StringType, false)
          .add(FIRST, DataTypes.StringType, false)
          .add(SECOND, DataTypes.StringType, false)
          .add(THIRD, DataTypes.StringType, true)
          .add(OUTLET.name(), DataTypes.StringType, false)
          .add(ARTICLE_COUNT.name(), DataTypes.LongType, false)
          .add(PHRASE_COUNT.name(), DataTypes.LongType, false);

  private static final Column[] PHRASE_KEY = {
    LANGUAGE.column(), col(FIRST), col(SECOND), col(THIRD)
  };

  private PhraseCounts() {}

  /**
   * One row per language and pair of words, with {@link #AS_FIRST}, {@link #AS_SECOND} and {@link
   * #PHRASES}.
   *
   * @param minimum articles a phrase needs unless --min-articles is given
   */
  public static Dataset<Row> pairs(Corpus corpus, int minimum) {
    Dataset<Row> counts = counted(corpus, minimum);
    Dataset<Row> pairs = counts.where(col(THIRD).isNull());
    return pairs
        .where(col(FIRST).notEqual(ANY).and(col(SECOND).notEqual(ANY)))
        .join(
            margin(pairs.where(col(SECOND).equalTo(ANY)), FIRST, AS_FIRST),
            new String[] {LANGUAGE.name(), FIRST},
            "inner")
        .join(
            margin(pairs.where(col(FIRST).equalTo(ANY)), SECOND, AS_SECOND),
            new String[] {LANGUAGE.name(), SECOND},
            "inner")
        .join(all(pairs), Keys.of(LANGUAGE), "inner");
  }

  /** One row per language and triple of words, with {@link #PHRASES}. */
  public static Dataset<Row> triples(Corpus corpus, int minimum) {
    Dataset<Row> triples = counted(corpus, minimum).where(col(THIRD).isNotNull());
    return triples.where(col(THIRD).notEqual(ANY)).join(all(triples), Keys.of(LANGUAGE), "inner");
  }

  private static Dataset<Row> margin(Dataset<Row> patterns, String word, String as) {
    return patterns
        .where(col(word).notEqual(ANY))
        .select(LANGUAGE.column(), col(word), PHRASE_COUNT.column().as(as));
  }

  private static Dataset<Row> all(Dataset<Row> counts) {
    return counts
        .where(col(FIRST).equalTo(ANY).and(col(SECOND).equalTo(ANY)))
        .select(LANGUAGE.column(), PHRASE_COUNT.column().as(PHRASES));
  }

  /** The frequent phrases of a corpus, and all patterns. Computed once a run. */
  private static Dataset<Row> counted(Corpus corpus, int minimum) {
    Column isPattern = col(FIRST).equalTo(ANY).or(col(SECOND).equalTo(ANY));
    Column isFrequent = ARTICLE_COUNT.column().geq(minimum(corpus, minimum));
    return corpus.staged(
        "phrase_counts",
        () -> counts(corpus, minimum(corpus, minimum)).where(isPattern.or(isFrequent)));
  }

  private static int minimum(Corpus corpus, int minimum) {
    return corpus.options().minArticles().orElse(minimum);
  }

  private static Dataset<Row> counts(Corpus corpus, long minimum) {
    CorpusOptions options = corpus.options();
    Column[] input = PhraseCounting.INPUT.stream().map(Field::column).toArray(Column[]::new);
    Dataset<Row> articles = corpus.articles().select(input);
    Broadcast<FrequencySketch> sketch = sketch(corpus, articles).broadcast(articles.sparkSession());
    return articles
        .mapPartitions(
            new PhraseCounting(options.stopWords(), options.keepStopWords(), sketch, minimum),
            Encoders.row(PARTIAL_SUMS))
        .repartition(PHRASE_KEY)
        .groupBy(LANGUAGE.column(), col(FIRST), col(SECOND), col(THIRD), OUTLET.column())
        .agg(
            sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
            sum(PHRASE_COUNT.column()).as(PHRASE_COUNT.name()))
        .groupBy(PHRASE_KEY)
        .agg(
            sum(ARTICLE_COUNT.column()).as(ARTICLE_COUNT.name()),
            count(lit(1)).as(OUTLET_COUNT.name()),
            sum(PHRASE_COUNT.column()).as(PHRASE_COUNT.name()));
  }

  private static FrequencySketch sketch(Corpus corpus, Dataset<Row> articles) {
    CorpusOptions options = corpus.options();
    long tokens =
        corpus.totals(LANGUAGE).collectAsList().stream()
            .mapToLong(total -> total.<Long>getAs(Corpus.GROUP_TOKENS))
            .sum();
    var sketching = new PhraseSketching(tokens, options.stopWords(), options.keepStopWords());
    return FrequencySketch.sum(articles.mapPartitions(sketching, Encoders.BINARY()), tokens);
  }
}
