package org.broadsheet.analysis.phrase;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.rows.OccupiedSlots;
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
    return new BoundedAggregation(articles, new Table(this));
  }

  /** What the outlets have in common. */
  private record Language(String code, PhraseHashes hashes, PhraseMargins margins) {
    static Language of(String code, Vocabulary vocabulary, boolean keepStopWords) {
      return new Language(
          code, new PhraseHashes(vocabulary, keepStopWords), new PhraseMargins(code, vocabulary));
    }
  }

  /** The articles of one outlet in one language. */
  private static final class Group implements PhraseReader.Sink {
    private final String outlet;
    private final String language;
    private final Vocabulary vocabulary;
    private final PhraseHashes hashes;
    private final PhraseMargins margins;
    private final PhraseCounting counting;
    private final PhraseTable phrases = new PhraseTable();
    private int article;

    Group(String outlet, Language language, PhraseCounting counting) {
      this.outlet = outlet;
      this.language = language.code();
      this.hashes = language.hashes();
      this.margins = language.margins();
      this.vocabulary = hashes.vocabulary();
      this.counting = counting;
    }

    @Override
    public void pair(int first, int second) {
      margins.pair(first, second);
      if (hashes.isPhrase(first, second) && counting.mayPublish(hashes.of(first, second))) {
        phrases.add(PhraseTable.of(first, second), article);
      }
    }

    @Override
    public void triple(int first, int second, int third) {
      margins.triple();
      if (hashes.isPhrase(first, third) && counting.mayPublish(hashes.of(first, second, third))) {
        phrases.add(PhraseTable.of(first, second, third), article);
      }
    }

    Iterator<Row> rows() {
      return new OccupiedSlots(phrases.places(), phrases::isTaken, this::phrase);
    }

    private String word(int id) {
      return vocabulary.term(id);
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

  private static final class Table implements BoundedAggregation.Table {
    private final PhraseCounting counting;
    private final Vocabularies vocabularies;
    private final PhraseReader reader = new PhraseReader();
    private final Map<String, Language> languages = new HashMap<>();
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
              key -> new Group(key.get(0), language(key.get(1)), counting));
      group.article++;
      int before = group.phrases.size();
      reader.read(row.getString(2), group.vocabulary, group);
      entries += group.phrases.size() - before;
    }

    private Language language(String code) {
      return languages.computeIfAbsent(
          code, any -> Language.of(code, vocabularies.of(code), counting.keepStopWords));
    }

    @Override
    public boolean isFull() {
      return entries >= MOST_ENTRIES || vocabularies.isFull();
    }

    @Override
    public Iterator<Row> rows() {
      return new FlatMapIterator<>(
          List.of(
              new FlatMapIterator<>(groups.values(), Group::rows),
              new FlatMapIterator<>(languages.values(), language -> language.margins().rows())),
          rows -> rows);
    }

    @Override
    public void clear() {
      groups.clear();
      languages.clear();
      vocabularies.clear();
      entries = 0;
    }
  }
}
