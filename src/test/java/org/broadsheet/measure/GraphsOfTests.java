package org.broadsheet.measure;

import java.util.Arrays;
import org.broadsheet.measure.network.Graph;

/** Small graphs of the tests. */
public final class GraphsOfTests {
  private GraphsOfTests() {}

  public static Graph directed(int nodes, int[]... edges) {
    return Graph.directed(nodes, ends(edges, 0), ends(edges, 1), ones(edges));
  }

  public static Graph undirected(int nodes, int[]... edges) {
    return Graph.undirected(nodes, ends(edges, 0), ends(edges, 1), ones(edges));
  }

  /** Triangles 0-1-2 and 3-4-5 with one edge between them. */
  public static Graph twoTriangles() {
    return undirected(6, new int[][] {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}});
  }

  /** Cliques of five, each joined to the next by one edge. */
  public static Graph ringOfCliques(int cliques) {
    int size = 5;
    var edges = new java.util.ArrayList<int[]>();
    for (int clique = 0; clique < cliques; clique++) {
      for (int a = 0; a < size; a++) {
        for (int b = a + 1; b < size; b++) {
          edges.add(new int[] {clique * size + a, clique * size + b});
        }
      }
      edges.add(new int[] {clique * size, (clique + 1) % cliques * size + 1});
    }
    return undirected(cliques * size, edges.toArray(int[][]::new));
  }

  private static int[] ends(int[][] edges, int end) {
    return Arrays.stream(edges).mapToInt(edge -> edge[end]).toArray();
  }

  private static double[] ones(int[][] edges) {
    double[] ones = new double[edges.length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
