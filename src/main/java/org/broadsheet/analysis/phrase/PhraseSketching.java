package org.broadsheet.analysis.phrase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.rows.Hashes;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/**
 * Sketches the phrases of a partition. Takes rows of {@link PhraseCounting#INPUT}, gives the
 * counters of one {@link FrequencySketch}.
 *
 * @param tokens of all articles
 * @param keepStopWords whether phrases may start or end with a stop word
 */
record PhraseSketching(long tokens, StopWords stopWords, boolean keepStopWords)
    implements MapPartitionsFunction<Row, byte[]> {

  @Override
  public Iterator<byte[]> call(Iterator<Row> articles) {
    FrequencySketch sketch = FrequencySketch.forAbout(tokens);
    var reader = new PhraseReader();
    var vocabularies = new Vocabularies(stopWords);
    Map<String, Sketcher> sketchers = new HashMap<>();
    while (articles.hasNext()) {
      Row article = articles.next();
      if (vocabularies.isFull()) {
        vocabularies.clear();
        sketchers.clear();
      }
      Sketcher sketcher =
          sketchers.computeIfAbsent(
              article.getString(PhraseCounting.LANGUAGE_AT),
              language ->
                  new Sketcher(new Phrases(vocabularies.of(language), keepStopWords), sketch));
      String text = article.getString(PhraseCounting.TEXT_AT);
      reader.read(text, sketcher.phrases.vocabulary, sketcher);
    }
    return List.of(sketch.counters()).iterator();
  }

  private static final class Sketcher implements PhraseReader.Sink {
    private final Phrases phrases;
    private final FrequencySketch sketch;

    Sketcher(Phrases phrases, FrequencySketch sketch) {
      this.phrases = phrases;
      this.sketch = sketch;
    }

    @Override
    public void pair(int first, int second) {
      if (phrases.isPublishable(first, second)) {
        sketch.add(phrases.hash(first, second));
      }
    }

    @Override
    public void triple(int first, int second, int third) {
      if (phrases.isPublishable(first, third)) {
        sketch.add(phrases.hash(first, second, third));
      }
    }
  }

  /** The phrases of one language, made of the terms of a vocabulary. */
  static final class Phrases {
    private final Vocabulary vocabulary;
    private final boolean keepStopWords;
    private long[] hashesOfTerms = new long[1 << 10];

    Phrases(Vocabulary vocabulary, boolean keepStopWords) {
      this.vocabulary = vocabulary;
      this.keepStopWords = keepStopWords;
    }

    Vocabulary vocabulary() {
      return vocabulary;
    }

    /** Whether a phrase that starts and ends with these words may be published. */
    boolean isPublishable(int first, int end) {
      return keepStopWords || (!vocabulary.isStopWord(first) && !vocabulary.isStopWord(end));
    }

    long hash(int first, int second) {
      return Hashes.joined(hash(first), hash(second));
    }

    long hash(int first, int second, int third) {
      return Hashes.joined(hash(first, second), hash(third));
    }

    /** The hash of a term, which does not depend on its number. */
    private long hash(int term) {
      if (term >= hashesOfTerms.length) {
        hashesOfTerms = Arrays.copyOf(hashesOfTerms, 2 * term);
      }
      if (hashesOfTerms[term] == 0) {
        hashesOfTerms[term] = Hashes.of(vocabulary.term(term));
      }
      return hashesOfTerms[term];
    }
  }
}
