package org.broadsheet.analysis.pair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.entity.NameFields;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.rows.BoundedAggregation;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.rows.Hashes;
import org.broadsheet.rows.OccupiedSlots;

/**
 * Counts pairs of entities, partition by partition. Takes rows of type {@link PairCounts#ARTICLE}.
 * Gives partial sums of type {@link PairCounts#PAIR}: each time the table is full, a row per outlet
 * and pair.
 *
 * @param sketch of the pairs of all articles
 * @param minimum articles a pair needs
 */
record PairCounting(Broadcast<FrequencySketch> sketch, long minimum)
    implements MapPartitionsFunction<Row, Row> {
  /** Entries of all outlets together, about 50 bytes each. */
  private static final int MOST_ENTRIES = 1 << 20;

  private static final int OUTLET = PairCounts.ARTICLE.fieldIndex(ArticleFields.OUTLET.name());
  private static final int ENTITIES = PairCounts.ARTICLE.fieldIndex(PairCounts.ENTITIES);
  private static final int NUMBER = PairCounts.ENTITY.fieldIndex(PairCounts.NUMBER);
  private static final int SENTENCES = PairCounts.ENTITY.fieldIndex(NameFields.SENTENCES);

  /** Receives the pairs of an article. */
  private interface Sink {
    /**
     * Receives a pair of entities and the sentences that name each.
     *
     * @param a the smaller number of the two
     */
    void pair(long a, long b, List<Integer> sentencesOfA, List<Integer> sentencesOfB);
  }

  /**
   * A sketch of the pairs of all articles.
   *
   * @param articles rows of type {@link PairCounts#ARTICLE}
   * @param pairs the number of pairs of each article, summed over the articles
   */
  static FrequencySketch sketch(Dataset<Row> articles, long pairs) {
    MapPartitionsFunction<Row, byte[]> sketching = rows -> sketched(rows, pairs);
    return FrequencySketch.sum(articles.mapPartitions(sketching, Encoders.BINARY()), pairs);
  }

  private static Iterator<byte[]> sketched(Iterator<Row> articles, long pairs) {
    var sketch = FrequencySketch.forAbout(pairs);
    while (articles.hasNext()) {
      each(articles.next(), (a, b, sentencesOfA, sentencesOfB) -> sketch.add(Hashes.joined(a, b)));
    }
    return List.of(sketch.counters()).iterator();
  }

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new BoundedAggregation(articles, new Table(sketch.value(), minimum));
  }

  /** Gives each pair of an article's entities once. */
  private static void each(Row article, Sink sink) {
    List<Row> entities = article.getList(ENTITIES);
    var numbers = new long[entities.size()];
    var sentences = new ArrayList<List<Integer>>(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = entities.get(i).getLong(NUMBER);
      sentences.add(entities.get(i).getList(SENTENCES));
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
      PairTable pairs =
          outlets.computeIfAbsent(article.getString(OUTLET), outlet -> new PairTable());
      each(
          article,
          (a, b, sentencesOfA, sentencesOfB) -> {
            if (sketch.holds(Hashes.joined(a, b), minimum)
                && pairs.add(a, b, common(sentencesOfA, sentencesOfB))) {
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
          outlets.entrySet().iterator(), outlet -> rows(outlet.getKey(), outlet.getValue()));
    }

    private static Iterator<Row> rows(String outlet, PairTable pairs) {
      return new OccupiedSlots(
          pairs.slots(),
          pairs::isOccupied,
          slot ->
              RowFactory.create(
                  outlet,
                  pairs.first(slot),
                  pairs.second(slot),
                  pairs.articles(slot),
                  pairs.sentences(slot)));
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
