package org.broadsheet.analysis.term;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.OccupiedSlots;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/**
 * Counts terms, partition by partition. Takes rows of (group columns …, language, text). Gives
 * partial sums: each time the table is full, a row per group, language and term.
 *
 * @param groups number of group columns
 */
record TermCounting(int groups, StopWords stopWords) implements MapPartitionsFunction<Row, Row> {
  /** Entries of all groups together, about 70 bytes each. */
  private static final int MOST_ENTRIES = 1 << 19;

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new BoundedAggregation(articles, new Table(groups + 1, new Vocabularies(stopWords)));
  }

  /**
   * A group of articles in one language, and its counts.
   *
   * @param key values of the group columns and the language
   */
  private record Group(List<Object> key, Vocabulary vocabulary, TermTable terms) {
    Iterator<Row> rows() {
      return new OccupiedSlots(terms.slots(), terms::isOccupied, this::row);
    }

    private Row row(int slot) {
      int keys = key.size();
      var values = new Object[keys + 6];
      for (int i = 0; i < keys; i++) {
        values[i] = key.get(i);
      }
      int term = terms.term(slot);
      values[keys] = vocabulary.term(term);
      values[keys + 1] = vocabulary.isStopWord(term);
      values[keys + 2] = terms.articles(slot);
      values[keys + 3] = terms.uses(slot);
      values[keys + 4] = terms.squaredUses(slot);
      values[keys + 5] = terms.usesTimesTokens(slot);
      return RowFactory.create(values);
    }
  }

  private static final class Table implements BoundedAggregation.Table {
    private final int keys;
    private final Vocabularies vocabularies;
    private final ArticleTerms article = new ArticleTerms();
    private final Map<List<Object>, Group> groups = new HashMap<>();
    private int entries;

    Table(int keys, Vocabularies vocabularies) {
      this.keys = keys;
      this.vocabularies = vocabularies;
    }

    @Override
    public void add(Row row) {
      List<Object> key = IntStream.range(0, keys).mapToObj(row::get).toList();
      Group group = groups.get(key);
      if (group == null) {
        group = new Group(key, vocabularies.of(row.getString(keys - 1)), new TermTable());
        groups.put(key, group);
      }
      article.count(row.getString(keys), group.vocabulary());
      for (int i = 0; i < article.size(); i++) {
        if (group.terms().add(article.term(i), article.uses(i), article.tokens())) {
          entries++;
        }
      }
    }

    @Override
    public boolean isFull() {
      return entries >= MOST_ENTRIES || vocabularies.isFull();
    }

    @Override
    public Iterator<Row> rows() {
      return new FlatMapIterator<>(groups.values().iterator(), Group::rows);
    }

    @Override
    public void clear() {
      groups.clear();
      vocabularies.clear();
      entries = 0;
    }
  }
}
