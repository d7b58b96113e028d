package org.broadsheet.analysis.phrase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.phrase.PhraseSketching.Phrases;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.rows.OccupiedSlots;
import org.broadsheet.schema.Field;
import org.broadsheet.text.StopWords;

/**
 * Counts phrases, partition by partition. Takes rows of {@link #INPUT}. Gives partial sums of type
 * {@link PhraseCounts#PARTIAL_SUMS}: each time the table is full, a row per outlet, language and
 * phrase. In a phrase "*" stands for any word: {@code iran *} is every pair that starts with iran,
 * {@code * *} every pair. The rows of these patterns are over all outlets and have no articles.
 *
 * @param keepStopWords whether phrases may start or end with a stop word
 * @param sketch of the phrases of all articles
 * @param minimum articles a phrase needs to be published
 */
record PhraseCounting(
    StopWords stopWords, boolean keepStopWords, Broadcast<FrequencySketch> sketch, long minimum)
    implements MapPartitionsFunction<Row, Row> {
  static final List<Field> INPUT =
      List.of(ArticleFields.OUTLET, ArticleFields.LANGUAGE, ArticleFields.TEXT);
  static final int OUTLET_AT = INPUT.indexOf(ArticleFields.OUTLET);
  static final int LANGUAGE_AT = INPUT.indexOf(ArticleFields.LANGUAGE);
  static final int TEXT_AT = INPUT.indexOf(ArticleFields.TEXT);

  static final String ANY = "*";

  /** Entries of all groups together, about 40 bytes each. */
  private static final int MOST_ENTRIES = 1 << 20;

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new BoundedAggregation(articles, new Table(this));
  }

  private boolean mayPublish(long hash) {
    return sketch.value().holds(hash, minimum);
  }

  /** A row of type {@link PhraseCounts#PARTIAL_SUMS}. */
  private record Sums(String language, String first, String second, String third) {
    Row of(String outlet, long articles, long uses) {
      return RowFactory.create(language, first, second, third, outlet, articles, uses);
    }

    /** The row of a pattern. */
    Row ofAllOutlets(long uses) {
      return of("", 0, uses);
    }
  }

  /** The articles of one outlet in one language. */
  private static final class Group implements PhraseReader.Sink {
    private final String outlet;
    private final Patterns patterns;
    private final Phrases phrases;
    private final PhraseCounting counting;
    private final PhraseTable table = new PhraseTable();
    private int article;

    Group(String outlet, Patterns patterns, PhraseCounting counting) {
      this.outlet = outlet;
      this.patterns = patterns;
      this.phrases = patterns.phrases;
      this.counting = counting;
    }

    @Override
    public void pair(int first, int second) {
      patterns.pair(first, second);
      if (phrases.isPublishable(first, second)
          && counting.mayPublish(phrases.hash(first, second))) {
        table.add(PhraseTable.of(first, second), article);
      }
    }

    @Override
    public void triple(int first, int second, int third) {
      patterns.triple();
      if (phrases.isPublishable(first, third)
          && counting.mayPublish(phrases.hash(first, second, third))) {
        table.add(PhraseTable.of(first, second, third), article);
      }
    }

    Iterator<Row> rows() {
      return new OccupiedSlots(table.slots(), table::isOccupied, this::row);
    }

    private Row row(int slot) {
      long phrase = table.phrase(slot);
      int third = PhraseTable.term(phrase, 2);
      return new Sums(
              patterns.language,
              patterns.word(PhraseTable.term(phrase, 0)),
              patterns.word(PhraseTable.term(phrase, 1)),
              third < 0 ? null : patterns.word(third))
          .of(outlet, table.articles(slot), table.uses(slot));
    }
  }

  /**
   * The patterns of one language: how often each word starts a pair and ends a pair, and how many
   * pairs and triples there are. Counted over all outlets, since these arrays are as long as the
   * vocabulary.
   */
  private static final class Patterns {
    private final String language;
    private final Phrases phrases;
    private long[] asFirst = new long[64];
    private long[] asSecond = new long[64];
    private long pairs;
    private long triples;

    Patterns(String language, Phrases phrases) {
      this.language = language;
      this.phrases = phrases;
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

    String word(int term) {
      return phrases.vocabulary().term(term);
    }

    Iterator<Row> rows() {
      Iterator<Row> firsts =
          new OccupiedSlots(
              asFirst.length,
              term -> asFirst[term] > 0,
              term -> sums(word(term), ANY, null).ofAllOutlets(asFirst[term]));
      Iterator<Row> seconds =
          new OccupiedSlots(
              asSecond.length,
              term -> asSecond[term] > 0,
              term -> sums(ANY, word(term), null).ofAllOutlets(asSecond[term]));
      Iterator<Row> all =
          List.of(
                  sums(ANY, ANY, null).ofAllOutlets(pairs),
                  sums(ANY, ANY, ANY).ofAllOutlets(triples))
              .iterator();
      return new FlatMapIterator<>(List.of(firsts, seconds, all).iterator(), rows -> rows);
    }

    private Sums sums(String first, String second, String third) {
      return new Sums(language, first, second, third);
    }
  }

  private static final class Table implements BoundedAggregation.Table {
    private final PhraseCounting counting;
    private final Vocabularies vocabularies;
    private final PhraseReader reader = new PhraseReader();
    private final Map<String, Patterns> languages = new HashMap<>();
    private final Map<List<String>, Group> groups = new HashMap<>();
    private int entries;

    Table(PhraseCounting counting) {
      this.counting = counting;
      this.vocabularies = new Vocabularies(counting.stopWords);
    }

    @Override
    public void add(Row row) {
      Group group = group(row.getString(OUTLET_AT), row.getString(LANGUAGE_AT));
      group.article++;
      int before = group.table.size();
      reader.read(row.getString(TEXT_AT), group.phrases.vocabulary(), group);
      entries += group.table.size() - before;
    }

    private Group group(String outlet, String language) {
      return groups.computeIfAbsent(
          List.of(outlet, language), key -> new Group(outlet, patterns(language), counting));
    }

    private Patterns patterns(String language) {
      return languages.computeIfAbsent(
          language,
          code -> new Patterns(code, new Phrases(vocabularies.of(code), counting.keepStopWords)));
    }

    @Override
    public boolean isFull() {
      return entries >= MOST_ENTRIES || vocabularies.isFull();
    }

    @Override
    public Iterator<Row> rows() {
      Iterator<Row> phrases = new FlatMapIterator<>(groups.values().iterator(), Group::rows);
      Iterator<Row> patterns = new FlatMapIterator<>(languages.values().iterator(), Patterns::rows);
      return new FlatMapIterator<>(List.of(phrases, patterns).iterator(), rows -> rows);
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
