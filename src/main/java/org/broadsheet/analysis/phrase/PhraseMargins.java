package org.broadsheet.analysis.phrase;

import static org.broadsheet.analysis.phrase.PhraseCounting.ANY;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.OccupiedSlots;
import org.broadsheet.text.Vocabulary;

/**
 * How often each word of one language begins a pair of words and ends one, and how many pairs and
 * triples there are: over all outlets, for as many arrays as outlets would fill the memory.
 */
final class PhraseMargins {
  private final String language;
  private final Vocabulary vocabulary;
  private long[] asFirst = new long[64];
  private long[] asSecond = new long[64];
  private long pairs;
  private long triples;

  PhraseMargins(String language, Vocabulary vocabulary) {
    this.language = language;
    this.vocabulary = vocabulary;
  }

  void pair(int first, int second) {
    pairs++;
    int most = Math.max(first, second);
    if (most >= asFirst.length) {
      asFirst = Arrays.copyOf(asFirst, 2 * most);
      asSecond = Arrays.copyOf(asSecond, 2 * most);
    }
    asFirst[first]++;
    asSecond[second]++;
  }

  void triple() {
    triples++;
  }

  Iterator<Row> rows() {
    Iterator<Row> firsts =
        new OccupiedSlots(
            asFirst.length, i -> asFirst[i] > 0, i -> row(word(i), ANY, null, asFirst[i]));
    Iterator<Row> seconds =
        new OccupiedSlots(
            asSecond.length, i -> asSecond[i] > 0, i -> row(ANY, word(i), null, asSecond[i]));
    Iterator<Row> all = List.of(row(ANY, ANY, null, pairs), row(ANY, ANY, ANY, triples)).iterator();
    return new FlatMapIterator<>(List.of(firsts, seconds, all), rows -> rows);
  }

  private String word(int id) {
    return vocabulary.term(id);
  }

  private Row row(String first, String second, String third, long uses) {
    return RowFactory.create(language, first, second, third, "", 0L, uses);
  }
}
