package org.broadsheet.analysis.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/**
 * The most typical sentences of each feature of each outlet so far, from different articles and no
 * two alike.
 */
final class ExampleTable implements BoundedAggregation.Table {
  private static final int MOST_ENTRIES = 1 << 15;
  private static final int MOST_LANGUAGES = 64;

  /** In chars; a text without stops is one sentence. */
  private static final int LONGEST_SENTENCE = 600;

  private final String report;
  private final FeaturesOfSentences features;
  private final int most;
  private final Words words = new Words();
  private final Map<String, Sentences> sentences = new HashMap<>();
  private final Map<List<String>, List<Example>> examples = new HashMap<>();

  /**
   * @param most examples of a feature
   */
  ExampleTable(String report, FeaturesOfSentences features, int most) {
    this.report = report;
    this.features = features;
    this.most = most;
  }

  @Override
  public void add(Row article) {
    if (!features.turnTo(article)) {
      return;
    }
    char[] text = article.getString(3).toCharArray();
    var best = new HashMap<String, Example>();
    var number = new int[1];
    sentences(article.getString(1))
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
    best.forEach((feature, example) -> keep(article.getString(0), feature, example));
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
    return new Example(article.getString(2), line(sentence), company, tokens[0]);
  }

  /** In one line, and not without end. */
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
        examples.computeIfAbsent(List.of(outlet, feature), first -> new ArrayList<>());
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

  private Row row(List<String> key, Example example) {
    return RowFactory.create(
        report,
        key.get(0),
        key.get(1),
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
