package org.broadsheet.analysis;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/**
 * Counts terms where the text is: adds articles up in a table of bounded size and gives its rows
 * whenever it is full, and at the end. Takes rows of (group columns …, language, text), gives
 * partial sums, a row per group, language and term of a table-full.
 *
 * @param groups how many group columns there are, language not counted
 */
record TermCounting(int groups, StopWords stopWords) implements MapPartitionsFunction<Row, Row> {
  /** Entries of all groups, about 70 bytes each. */
  private static final int MOST_ENTRIES = 1 << 19;

  private static final int MOST_FORMS = 1 << 18;
  private static final int MOST_CHARS = 1 << 22;

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new Sums(articles);
  }

  /** A group of articles in one language, and what it has counted. */
  private record Group(List<Object> key, Vocabulary vocabulary, TermTable table) {}

  private final class Sums implements Iterator<Row> {
    private final Iterator<Row> articles;
    private final ArticleTerms article = new ArticleTerms();
    private final Map<String, Vocabulary> vocabularies = new HashMap<>();
    private final Map<List<Object>, Group> groups = new HashMap<>();
    private int entries;

    private Iterator<Group> full = List.<Group>of().iterator();
    private Group group;
    private int place;

    Sums(Iterator<Row> articles) {
      this.articles = articles;
    }

    @Override
    public boolean hasNext() {
      while (!isAtEntry()) {
        groups.clear();
        vocabularies.values().forEach(Vocabulary::clear);
        entries = 0;
        if (!articles.hasNext()) {
          return false;
        }
        fill();
      }
      return true;
    }

    /** Moves to the next entry of the full table; false after the last. */
    private boolean isAtEntry() {
      while (group != null || full.hasNext()) {
        if (group == null) {
          group = full.next();
          place = 0;
        }
        for (; place < group.table().places(); place++) {
          if (group.table().isTaken(place)) {
            return true;
          }
        }
        group = null;
      }
      return false;
    }

    private void fill() {
      while (articles.hasNext() && entries < MOST_ENTRIES && !isFull()) {
        add(articles.next());
      }
      full = groups.values().iterator();
    }

    private boolean isFull() {
      return vocabularies.values().stream().anyMatch(Vocabulary::isFull);
    }

    private void add(Row row) {
      Group group = groups.computeIfAbsent(key(row), this::group);
      article.count(row.getString(TermCounting.this.groups + 1), group.vocabulary());
      for (int i = 0; i < article.size(); i++) {
        if (group.table().add(article.term(i), article.uses(i), article.tokens())) {
          entries++;
        }
      }
    }

    private List<Object> key(Row row) {
      return IntStream.rangeClosed(0, TermCounting.this.groups).mapToObj(row::get).toList();
    }

    private Group group(List<Object> key) {
      var vocabulary =
          vocabularies.computeIfAbsent(
              (String) key.get(key.size() - 1),
              language -> new Vocabulary(language, stopWords, MOST_FORMS, MOST_CHARS));
      return new Group(key, vocabulary, new TermTable());
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<Object> key = group.key();
      TermTable table = group.table();
      var values = new Object[key.size() + 6];
      for (int i = 0; i < key.size(); i++) {
        values[i] = key.get(i);
      }
      int term = table.term(place);
      values[key.size()] = group.vocabulary().term(term);
      values[key.size() + 1] = group.vocabulary().isStopWord(term);
      values[key.size() + 2] = table.articles(place);
      values[key.size() + 3] = table.uses(place);
      values[key.size() + 4] = table.squaredUses(place);
      values[key.size() + 5] = table.usesTimesTokens(place);
      place++;
      return RowFactory.create(values);
    }
  }
}
