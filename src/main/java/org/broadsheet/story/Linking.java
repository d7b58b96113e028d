package org.broadsheet.story;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.GroupedRows;

/**
 * Makes stories of articles that are alike. Takes rows of component and {@link StoryFields#EDGE},
 * those of a component together; gives those of {@link StoryFields#IN_CLUSTER}.
 */
record Linking() implements MapPartitionsFunction<Row, Row> {
  @Override
  public Iterator<Row> call(Iterator<Row> edges) {
    return new FlatMapIterator<>(
        new GroupedRows(edges, StoryFields.COMPONENT), rows -> new Component(rows).rows());
  }

  /** The articles of a component, numbered by their keys, and the edges between them. */
  private static final class Component {
    private final List<Row> edges;
    private final long[] articles;
    private final BitSet dated = new BitSet();
    private final HashMap<Long, Integer> numbers = new HashMap<>();

    Component(List<Row> edges) {
      this.edges = edges;
      var keys = new TreeSet<Long>();
      for (Row edge : edges) {
        keys.add(edge.getLong(1));
        keys.add(edge.getLong(2));
      }
      this.articles = keys.stream().mapToLong(Long::longValue).toArray();
      for (int i = 0; i < articles.length; i++) {
        numbers.put(articles[i], i);
      }
      for (Row edge : edges) {
        dated.set(one(edge), edge.getBoolean(4));
        dated.set(other(edge), edge.getBoolean(5));
      }
    }

    Iterator<Row> rows() {
      var linkage = new AverageLinkage(articles.length, dated);
      for (Row edge : edges) {
        linkage.add(one(edge), other(edge), edge.getFloat(3));
      }
      int[] clusters = linkage.clusters();
      var sizes = new int[articles.length];
      for (int cluster : clusters) {
        sizes[cluster]++;
      }
      var centralities = new double[articles.length];
      for (Row edge : edges) {
        if (clusters[one(edge)] == clusters[other(edge)]) {
          centralities[one(edge)] += edge.getFloat(3);
          centralities[other(edge)] += edge.getFloat(3);
        }
      }
      return IntStream.range(0, articles.length)
          .filter(i -> sizes[clusters[i]] > 1)
          .mapToObj(
              i ->
                  RowFactory.create(
                      articles[i],
                      articles[clusters[i]],
                      centralities[i] / (sizes[clusters[i]] - 1)))
          .iterator();
    }

    private int one(Row edge) {
      return numbers.get(edge.getLong(1));
    }

    private int other(Row edge) {
      return numbers.get(edge.getLong(2));
    }
  }
}
