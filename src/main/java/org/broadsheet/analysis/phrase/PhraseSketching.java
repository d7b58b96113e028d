package org.broadsheet.analysis.phrase;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/**
 * Sketches the phrases of a partition. Takes rows of (outlet, language, text), gives the counters
 * of one {@link FrequencySketch}.
 *
 * @param tokens of all articles
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
              article.getString(1),
              language -> new Sketcher(vocabularies.of(language), keepStopWords, sketch));
      reader.read(article.getString(2), sketcher.vocabulary, sketcher);
    }
    return List.of(sketch.counters()).iterator();
  }

  private static final class Sketcher implements PhraseReader.Sink {
    private final Vocabulary vocabulary;
    private final PhraseHashes hashes;
    private final FrequencySketch sketch;

    Sketcher(Vocabulary vocabulary, boolean keepStopWords, FrequencySketch sketch) {
      this.vocabulary = vocabulary;
      this.hashes = new PhraseHashes(vocabulary, keepStopWords);
      this.sketch = sketch;
    }

    @Override
    public void pair(int first, int second) {
      if (hashes.isPhrase(first, second)) {
        sketch.add(hashes.of(first, second));
      }
    }

    @Override
    public void triple(int first, int second, int third) {
      if (hashes.isPhrase(first, third)) {
        sketch.add(hashes.of(first, second, third));
      }
    }
  }
}
