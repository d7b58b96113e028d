package org.broadsheet.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/**
 * Counts phrases where the text is. Takes rows of (outlet, language, text), gives partial sums: of
 * each table-full, a row per outlet, language and phrase. "*" stands for any word: {@code iran *}
 * is every pair that starts with iran, {@code * *} every pair; these rows have no articles.
 *
 * @param keepStopWords whether phrases may start or end with a stop word
 * @param sketch tells phrases that are in too few articles to be published
 * @param minimum articles a phrase needs to be published
 */
record PhraseCounting(
    StopWords stopWords, boolean keepStopWords, Broadcast<FrequencySketch> sketch, long minimum)
    implements MapPartitionsFunction<Row, Row> {
  static final String ANY = "*";

  /** Entries of all groups together, about 40 bytes each. */
  private static final int MOST_ENTRIES = 1 << 20;

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new PartialSums(articles, new Table(this));
  }

  /** The articles of one outlet in one language. */
  private static final class Group implements PhraseReader.Sink {
    private final String outlet;
    private final String language;
    private final Vocabulary vocabulary;
    private final PhraseHashes hashes;
    private final PhraseCounting counting;
    private final PhraseTable phrases = new PhraseTable();
    private long[] asFirst = new long[64];
    private long[] asSecond = new long[64];
    private long pairs;
    private long triples;
    private int article;

    Group(String outlet, String language, PhraseHashes hashes, PhraseCounting counting) {
      this.outlet = outlet;
      this.language = language;
      this.vocabulary = hashes.vocabulary();
      this.hashes = hashes;
      this.counting = counting;
    }

    @Override
    public void pair(int first, int second) {
      pairs++;
      int most = Math.max(first, second);
      if (most >= asFirst.length) {
        asFirst = Arrays.copyOf(asFirst, 2 * most);
        asSecond = Arrays.copyOf(asSecond, 2 * most);
      }
      asFirst[first]++;
      asSecond[second]++;
      if (hashes.isPhrase(first, second) && counting.mayPublish(hashes.of(first, second))) {
        phrases.add(PhraseTable.of(first, second), article);
      }
    }

    @Override
    public void triple(int first, int second, int third) {
      triples++;
      if (hashes.isPhrase(first, third) && counting.mayPublish(hashes.of(first, second, third))) {
        phrases.add(PhraseTable.of(first, second, third), article);
      }
    }

    Iterator<Row> rows() {
      Iterator<Row> found = new Places(phrases.places(), phrases::isTaken, this::phrase);
      Iterator<Row> firsts =
          new Places(
              asFirst.length, i -> asFirst[i] > 0, i -> pattern(word(i), ANY, null, asFirst[i]));
      Iterator<Row> seconds =
          new Places(
              asSecond.length, i -> asSecond[i] > 0, i -> pattern(ANY, word(i), null, asSecond[i]));
      Iterator<Row> all =
          List.of(pattern(ANY, ANY, null, pairs), pattern(ANY, ANY, ANY, triples)).iterator();
      return new Chained<>(List.of(found, firsts, seconds, all), rows -> rows);
    }

    private String word(int id) {
      return vocabulary.term(id);
    }

    private Row pattern(String first, String second, String third, long uses) {
      return RowFactory.create(language, first, second, third, "", 0L, uses);
    }

    private Row phrase(int place) {
      long phrase = phrases.phrase(place);
      int third = PhraseTable.term(phrase, 2);
      return RowFactory.create(
          language,
          word(PhraseTable.term(phrase, 0)),
          word(PhraseTable.term(phrase, 1)),
          third < 0 ? null : word(third),
          outlet,
          phrases.articles(place),
          phrases.uses(place));
    }
  }

  private boolean mayPublish(long hash) {
    return sketch.value().holds(hash, minimum);
  }

  private static final class Table implements PartialSums.Table {
    private final PhraseCounting counting;
    private final Vocabularies vocabularies;
    private final PhraseReader reader = new PhraseReader();
    private final Map<String, PhraseHashes> hashes = new HashMap<>();
    private final Map<List<String>, Group> groups = new HashMap<>();
    private int entries;

    Table(PhraseCounting counting) {
      this.counting = counting;
      this.vocabularies = new Vocabularies(counting.stopWords);
    }

    @Override
    public void add(Row row) {
      Group group =
          groups.computeIfAbsent(
              List.of(row.getString(0), row.getString(1)),
              key -> new Group(key.get(0), key.get(1), hashes(key.get(1)), counting));
      group.article++;
      int before = group.phrases.size();
      reader.read(row.getString(2), group.vocabulary, group);
      entries += group.phrases.size() - before;
    }

    private PhraseHashes hashes(String language) {
      return hashes.computeIfAbsent(
          language, any -> new PhraseHashes(vocabularies.of(language), counting.keepStopWords));
    }

    @Override
    public boolean isFull() {
      return entries >= MOST_ENTRIES || vocabularies.isFull();
    }

    @Override
    public Iterator<Row> rows() {
      return new Chained<>(groups.values(), Group::rows);
    }

    @Override
    public void clear() {
      groups.clear();
      hashes.clear();
      vocabularies.clear();
      entries = 0;
    }
  }
}
