package org.broadsheet.measure.network;

import java.util.Arrays;
import org.broadsheet.measure.Counts;

/**
 * A weighted graph over the nodes 0, 1, 2 …, stored compactly in arrays: for each node, the targets
 * of its edges in the order in which the edges were passed. The weights of parallel edges add up.
 */
public final class Graph {
  private final int[] starts;
  private final int[] targets;
  private final double[] weights;

  private Graph(int[] starts, int[] targets, double[] weights) {
    this.starts = starts;
    this.targets = targets;
    this.weights = weights;
  }

  /**
   * A graph of directed edges.
   *
   * @param nodes number of nodes
   * @param from node at which each edge starts
   * @param to node at which it ends
   * @param weights of the edges, each above 0 and finite
   */
  public static Graph directed(int nodes, int[] from, int[] to, double[] weights) {
    Counts.require(
        from.length == to.length && from.length == weights.length,
        "edges: %d with %d weights",
        from.length,
        weights.length);
    int[] starts = new int[nodes + 1];
    for (int edge = 0; edge < from.length; edge++) {
      requireNode(from[edge], nodes);
      requireNode(to[edge], nodes);
      if (!(weights[edge] > 0 && weights[edge] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("Impossible weight of an edge: " + weights[edge]);
      }
      starts[from[edge] + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    int[] next = Arrays.copyOf(starts, nodes);
    int[] targets = new int[from.length];
    double[] sorted = new double[from.length];
    for (int edge = 0; edge < from.length; edge++) {
      int place = next[from[edge]]++;
      targets[place] = to[edge];
      sorted[place] = weights[edge];
    }
    return new Graph(starts, targets, sorted);
  }

  /** A graph of undirected edges; the parameters are those of {@link #directed}. */
  public static Graph undirected(int nodes, int[] one, int[] other, double[] weights) {
    return directed(nodes, joined(one, other), joined(other, one), joined(weights, weights));
  }

  private static void requireNode(int node, int nodes) {
    Counts.require(0 <= node && node < nodes, "node: %d of %d", node, nodes);
  }

  private static int[] joined(int[] first, int[] second) {
    int[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** The number of nodes. */
  public int nodes() {
    return starts.length - 1;
  }

  /** The first of a node's edges. The last one precedes the first edge of the next node. */
  int start(int node) {
    return starts[node];
  }

  int target(int edge) {
    return targets[edge];
  }

  double weight(int edge) {
    return weights[edge];
  }

  /** The number of edges that start at a node. */
  public int degree(int node) {
    return starts[node + 1] - starts[node];
  }

  /** The sum of the weights of the edges that start at a node. */
  public double weightedDegree(int node) {
    double sum = 0;
    for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
      sum += weights[edge];
    }
    return sum;
  }

  /** The sum of all weights. An undirected graph holds each edge twice, so it is 2m there. */
  double totalWeight() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** The graph in which the nodes of each group are merged into one node. */
  Graph merged(int[] groups, int count) {
    int[] from = new int[targets.length];
    int[] to = new int[targets.length];
    for (int node = 0; node < nodes(); node++) {
      for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
        from[edge] = groups[node];
        to[edge] = groups[targets[edge]];
      }
    }
    return directed(count, from, to, weights).withoutParallels();
  }

  /** The graph in which parallel edges are merged into one edge with the sum of their weights. */
  private Graph withoutParallels() {
    var sums = new NeighbourSums(nodes());
    int[] newStarts = new int[starts.length];
    int[] newTargets = new int[targets.length];
    double[] newWeights = new double[targets.length];
    int edges = 0;
    for (int node = 0; node < nodes(); node++) {
      for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
        sums.add(targets[edge], weights[edge]);
      }
      for (int i = 0; i < sums.size(); i++) {
        newTargets[edges] = sums.key(i);
        newWeights[edges++] = sums.of(sums.key(i));
      }
      sums.clear();
      newStarts[node + 1] = edges;
    }
    return new Graph(newStarts, Arrays.copyOf(newTargets, edges), Arrays.copyOf(newWeights, edges));
  }
}
