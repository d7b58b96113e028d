package org.broadsheet.analysis.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/**
 * Collects the most typical example sentences of each feature of each outlet. The examples of a
 * feature come from different articles, and no two have the same text.
 */
final class ExampleTable implements BoundedAggregation.Table {
  private static final int MOST_ENTRIES = 1 << 15;
  private static final int MOST_LANGUAGES = 64;

  /** The most chars of a sentence: a text without full stops is a single sentence. */
  private static final int LONGEST_SENTENCE = 600;

  /**
   * A sentence that shows a feature.
   *
   * @param company number of other features of the outlet that the sentence shows
   * @param tokens number of words
   */
  private record Example(String articleId, String sentence, int company, int tokens) {
    /** Shorter sentences are mostly headings and captions. */
    private static final int SHORTEST = 8;

    /** Longer sentences are mostly lists and tables. */
    private static final int LONGEST = 60;

    /**
     * Readable sentences first, then those that show the most features of the outlet, then the
     * shortest. Text and article make the order total.
     */
    static final Comparator<Example> MOST_TYPICAL_FIRST =
        Comparator.comparing(Example::isReadable)
            .thenComparingInt(Example::company)
            .reversed()
            .thenComparingInt(Example::tokens)
            .thenComparing(Example::sentence)
            .thenComparing(Example::articleId);

    static Example moreTypical(Example one, Example other) {
      return MOST_TYPICAL_FIRST.compare(one, other) <= 0 ? one : other;
    }

    boolean isReadable() {
      return tokens >= SHORTEST && tokens <= LONGEST;
    }
  }

  /** A feature of an outlet. */
  private record Feature(String outlet, String name) {}

  private final String report;
  private final FeaturesOfSentences features;
  private final int most;
  private final Words words = new Words();
  private final Map<String, Sentences> sentences = new HashMap<>();
  private final Map<Feature, List<Example>> examples = new HashMap<>();

  /**
   * @param most examples of a feature to keep
   */
  ExampleTable(String report, FeaturesOfSentences features, int most) {
    this.report = report;
    this.features = features;
    this.most = most;
  }

  @Override
  public void add(Row article) {
    if (!features.begin(article)) {
      return;
    }
    char[] text = article.<String>getAs(ArticleFields.TEXT.name()).toCharArray();
    var best = new HashMap<String, Example>();
    var number = new int[1];
    sentences(article.getAs(ArticleFields.LANGUAGE.name()))
        .each(
            text,
            text.length,
            (from, to) -> {
              char[] sentence = Arrays.copyOfRange(text, from, to);
              Set<String> found = features.in(number[0]++, sentence);
              if (!found.isEmpty()) {
                Example example = example(article, sentence, found.size() - 1);
                found.forEach(feature -> best.merge(feature, example, Example::moreTypical));
              }
            });
    String outlet = article.getAs(ArticleFields.OUTLET.name());
    best.forEach((feature, example) -> keep(outlet, feature, example));
  }

  private Sentences sentences(String language) {
    if (sentences.size() > MOST_LANGUAGES) {
      sentences.clear();
    }
    return sentences.computeIfAbsent(language, Sentences::new);
  }

  private Example example(Row article, char[] sentence, int company) {
    var tokens = new int[1];
    words.each(sentence, sentence.length, (from, to) -> tokens[0]++);
    return new Example(
        article.getAs(ArticleFields.ARTICLE_ID.name()), line(sentence), company, tokens[0]);
  }

  /** The sentence in one line, cut at {@link #LONGEST_SENTENCE}. */
  private static String line(char[] sentence) {
    String line = new String(sentence).replaceAll("\\s+", " ").strip();
    if (line.length() <= LONGEST_SENTENCE) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST_SENTENCE - 1)) ? 1 : 0;
    return line.substring(0, LONGEST_SENTENCE - end) + "…";
  }

  private void keep(String outlet, String feature, Example example) {
    List<Example> kept =
        examples.computeIfAbsent(new Feature(outlet, feature), first -> new ArrayList<>());
    Example alike =
        kept.stream()
            .filter(other -> other.sentence().equals(example.sentence()))
            .findFirst()
            .orElse(null);
    if (alike != null) {
      kept.remove(alike);
      kept.add(alike.articleId().compareTo(example.articleId()) <= 0 ? alike : example);
    } else {
      kept.add(example);
    }
    kept.sort(Example.MOST_TYPICAL_FIRST);
    if (kept.size() > most) {
      kept.remove(most);
    }
  }

  @Override
  public boolean isFull() {
    return examples.size() >= MOST_ENTRIES;
  }

  @Override
  public Iterator<Row> rows() {
    return new FlatMapIterator<>(
        examples.entrySet().iterator(),
        entry -> entry.getValue().stream().map(e -> row(entry.getKey(), e)).iterator());
  }

  private Row row(Feature feature, Example example) {
    return RowFactory.create(
        report,
        feature.outlet(),
        feature.name(),
        example.articleId(),
        example.sentence(),
        example.isReadable(),
        example.company(),
        example.tokens());
  }

  @Override
  public void clear() {
    examples.clear();
  }
}
