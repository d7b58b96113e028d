package org.broadsheet.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;
import org.broadsheet.text.Words;

/**
 * Counts phrases where the text is. Takes rows of (outlet, language, text), gives partial sums: of
 * each table-full, a row per outlet, language and phrase. "*" stands for any word: {@code iran *}
 * is every pair that starts with iran, {@code * *} every pair; these rows have no articles.
 *
 * @param keepStopWords whether phrases may start or end with a stop word
 */
record PhraseCounting(StopWords stopWords, boolean keepStopWords)
    implements MapPartitionsFunction<Row, Row> {
  static final String ANY = "*";

  /** Entries of all groups together, about 40 bytes each. */
  private static final int MOST_ENTRIES = 1 << 20;

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new PartialSums(articles, new Table(new Vocabularies(stopWords), keepStopWords));
  }

  /** The articles of one outlet in one language. */
  private static final class Group {
    private final String outlet;
    private final String language;
    private final Vocabulary vocabulary;
    private final PhraseTable phrases = new PhraseTable();
    private long[] asFirst = new long[64];
    private long[] asSecond = new long[64];
    private long pairs;
    private long triples;

    Group(String outlet, String language, Vocabulary vocabulary) {
      this.outlet = outlet;
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

  private static final class Table implements PartialSums.Table {
    private final Vocabularies vocabularies;
    private final boolean keepStopWords;
    private final Words words = new Words();
    private final Map<List<String>, Group> groups = new HashMap<>();
    private char[] text = new char[0];
    private int entries;
    private int article;

    private Group group;
    private int before = -1;
    private int last = -1;
    private int lastFrom;
    private int lastEnd;

    Table(Vocabularies vocabularies, boolean keepStopWords) {
      this.vocabularies = vocabularies;
      this.keepStopWords = keepStopWords;
    }

    @Override
    public void add(Row row) {
      String outlet = row.getString(0);
      String language = row.getString(1);
      group =
          groups.computeIfAbsent(
              List.of(outlet, language),
              key -> new Group(outlet, language, vocabularies.of(language)));
      article++;
      before = -1;
      last = -1;
      text = row.getString(2).toCharArray();
      words.each(text, text.length, this::word);
    }

    private void word(int from, int end) {
      int word = group.vocabulary.id(text, from, end);
      if (last >= 0 && !Adjacency.holds(text, lastFrom, lastEnd, from)) {
        before = -1;
        last = -1;
      }
      if (last >= 0) {
        group.pair(last, word);
        count(last, word, PhraseTable.of(last, word));
      }
      if (before >= 0) {
        group.triples++;
        count(before, word, PhraseTable.of(before, last, word));
      }
      before = last;
      last = word;
      lastFrom = from;
      lastEnd = end;
    }

    private void count(int first, int end, long phrase) {
      if (keepStopWords
          || (!group.vocabulary.isStopWord(first) && !group.vocabulary.isStopWord(end))) {
        entries += group.phrases.add(phrase, article) ? 1 : 0;
      }
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
      vocabularies.clear();
      entries = 0;
    }
  }
}
