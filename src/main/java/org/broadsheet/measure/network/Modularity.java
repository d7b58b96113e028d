package org.broadsheet.measure.network;

import java.util.Arrays;
import org.broadsheet.measure.Counts;

/**
 * How much more of a graph's edge weight lies inside communities than expected by chance: from −½
 * to below 1, 0 for a single community.
 *
 * <p>Q = Σ over communities of w_in/2m − γ·(w_all/2m)², where w_in is the weight of the edges
 * inside the community (counted from both ends), w_all the weight of all edges of its nodes, and 2m
 * the weight of the whole graph.
 *
 * <p>Source: Newman and Girvan, Physical Review E 69, 026113 (2004); with a resolution, Reichardt
 * and Bornholdt (2006).
 */
public final class Modularity {
  private Modularity() {}

  /**
   * Modularity at resolution 1, rounded to 1e-12; 0 for a graph without edges.
   *
   * @param graph undirected
   * @param communities the community of each node, numbers of 0 or more
   */
  public static double of(Graph graph, int[] communities) {
    return of(graph, communities, 1);
  }

  /**
   * Modularity at any resolution.
   *
   * @param resolution γ, above 0; greater values favour smaller communities
   */
  public static double of(Graph graph, int[] communities, double resolution) {
    Counts.require(
        communities.length == graph.nodes(),
        "communities: of %d nodes, of a graph of %d",
        communities.length,
        graph.nodes());
    double total = graph.totalWeight();
    if (total == 0) {
      return 0;
    }
    double[] all = new double[Arrays.stream(communities).max().orElse(0) + 1];
    double inside = 0;
    for (int node = 0; node < graph.nodes(); node++) {
      for (int edge = graph.start(node); edge < graph.start(node + 1); edge++) {
        all[communities[node]] += graph.weight(edge);
        if (communities[graph.target(edge)] == communities[node]) {
          inside += graph.weight(edge);
        }
      }
    }
    double expected = Arrays.stream(all).map(w -> w / total * (w / total)).sum();
    return Math.rint((inside / total - resolution * expected) * 1e12) / 1e12 + 0.0;
  }
}
