package org.broadsheet.analysis.pair;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.rows.OccupiedSlots;

/**
 * Counts pairs of entities where the articles are. Takes rows of (outlet, entities with their
 * sentences), gives partial sums: of each table-full, a row per outlet and pair.
 *
 * @param sketch of the pairs of all articles
 * @param minimum articles a pair needs
 */
record PairCounting(Broadcast<FrequencySketch> sketch, long minimum)
    implements MapPartitionsFunction<Row, Row> {
  /** Entries of all outlets together, about 50 bytes each. */
  private static final int MOST_ENTRIES = 1 << 20;

  /** What takes the pairs of an article. */
  interface Sink {
    /**
     * Takes a pair, and the sentences of each.
     *
     * @param a the smaller number
     */
    void pair(long a, long b, List<Integer> ofA, List<Integer> ofB);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new BoundedAggregation(articles, new Table(sketch.value(), minimum));
  }

  /** Gives each pair of an article's entities once; they come by ascending number. */
  static void each(Row article, Sink sink) {
    List<Row> entities = article.getList(1);
    var numbers = new long[entities.size()];
    var sentences = new java.util.ArrayList<List<Integer>>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = entities.get(i).getLong(0);
      sentences.add(entities.get(i).getList(1));
    }
    for (int i = 0; i < numbers.length; i++) {
      for (int j = i + 1; j < numbers.length; j++) {
        sink.pair(numbers[i], numbers[j], sentences.get(i), sentences.get(j));
      }
    }
  }

  private static final class Table implements BoundedAggregation.Table {
    private final FrequencySketch sketch;
    private final long minimum;
    private final Map<String, PairTable> outlets = new HashMap<>();
    private int entries;

    Table(FrequencySketch sketch, long minimum) {
      this.sketch = sketch;
      this.minimum = minimum;
    }

    @Override
    public void add(Row article) {
      PairTable pairs = outlets.computeIfAbsent(article.getString(0), outlet -> new PairTable());
      each(
          article,
          (a, b, ofA, ofB) -> {
            if (sketch.holds(FrequencySketch.hash(a, b, 0), minimum)
                && pairs.add(a, b, common(ofA, ofB))) {
              entries++;
            }
          });
    }

    @Override
    public boolean isFull() {
      return entries >= MOST_ENTRIES;
    }

    @Override
    public Iterator<Row> rows() {
      return new FlatMapIterator<>(
          outlets.entrySet(), outlet -> rows(outlet.getKey(), outlet.getValue()));
    }

    private static Iterator<Row> rows(String outlet, PairTable pairs) {
      return new OccupiedSlots(
          pairs.places(),
          pairs::isTaken,
          place ->
              RowFactory.create(
                  outlet,
                  pairs.first(place),
                  pairs.second(place),
                  pairs.articles(place),
                  pairs.sentences(place)));
    }

    @Override
    public void clear() {
      outlets.clear();
      entries = 0;
    }
  }

  /** How many numbers two ascending lists have in common. */
  private static int common(List<Integer> one, List<Integer> other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      int order = Integer.compare(one.get(i), other.get(j));
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
