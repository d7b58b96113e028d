package org.broadsheet.analysis.pair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.measure.network.Communities;
import org.broadsheet.measure.network.Graph;
import org.broadsheet.measure.network.PageRank;

/** A graph of entities, in the memory of one task. Its nodes are numbered in the order of ids. */
final class EntityGraph {
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] one = new int[1 << 10];
  private int[] other = new int[1 << 10];
  private double[] weights = new double[1 << 10];
  private int edges;

  /** Adds an edge that leads both ways. */
  void add(String a, String b, long articles) {
    if (edges == one.length) {
      one = Arrays.copyOf(one, 2 * edges);
      other = Arrays.copyOf(other, 2 * edges);
      weights = Arrays.copyOf(weights, 2 * edges);
    }
    one[edges] = number(a);
    other[edges] = number(b);
    weights[edges++] = articles;
  }

  private int number(String id) {
    Integer number = numbers.putIfAbsent(id, numbers.size());
    return number == null ? numbers.size() - 1 : number;
  }

  /** One row per entity: its id, degree, weighted degree, PageRank and community. */
  Iterator<Row> nodes() {
    String[] ids = numbers.keySet().stream().sorted().toArray(String[]::new);
    int[] places = new int[ids.length];
    for (int place = 0; place < ids.length; place++) {
      places[numbers.get(ids[place])] = place;
    }
    Graph graph =
        Graph.undirected(
            ids.length,
            inOrder(one, places),
            inOrder(other, places),
            Arrays.copyOf(weights, edges));
    double[] ranks = PageRank.USUAL.of(graph);
    int[] communities = Communities.of(graph);
    return IntStream.range(0, ids.length)
        .mapToObj(
            node ->
                RowFactory.create(
                    ids[node],
                    (long) graph.degree(node),
                    (long) graph.weightedDegree(node),
                    ranks[node],
                    (long) communities[node]))
        .iterator();
  }

  private int[] inOrder(int[] nodes, int[] places) {
    return IntStream.range(0, edges).map(edge -> places[nodes[edge]]).toArray();
  }
}
