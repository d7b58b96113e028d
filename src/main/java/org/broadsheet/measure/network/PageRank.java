package org.broadsheet.measure.network;

import java.util.Arrays;

/**
 * The centrality of each node of a graph: the share of time that a random walk spends there. With
 * the probability {@code damping} a step follows an edge, chosen in proportion to its weight;
 * otherwise it jumps to any node.
 *
 * <p>From a node without edges every step jumps. The ranks add up to 1.
 *
 * <p>Source: Page, Brin, Motwani and Winograd, "The PageRank citation ranking" (Stanford, 1999).
 *
 * @param damping from 0 to below 1; usually 0.85
 * @param tolerance the iteration ends when the sum of all changes in a step is below this, above 0;
 *     usually 1e-9
 */
public record PageRank(double damping, double tolerance) {
  /** The usual parameters. */
  public static final PageRank USUAL = new PageRank(0.85, 1e-9);

  private static final int MOST_STEPS = 10_000;

  public PageRank {
    if (!(damping >= 0 && damping < 1)) {
      throw new IllegalArgumentException("Impossible damping: " + damping);
    }
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("Impossible tolerance: " + tolerance);
    }
  }

  /** The rank of each node, from 0 to 1, rounded to 1e-12. */
  public double[] of(Graph graph) {
    int nodes = graph.nodes();
    double[] degrees = new double[nodes];
    double[] ranks = new double[nodes];
    for (int node = 0; node < nodes; node++) {
      degrees[node] = graph.weightedDegree(node);
      ranks[node] = 1.0 / nodes;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] next = next(graph, degrees, ranks);
      double change = change(ranks, next);
      ranks = next;
      if (change < tolerance) {
        break;
      }
    }
    return Arrays.stream(ranks).map(rank -> Math.rint(rank * 1e12) / 1e12).toArray();
  }

  private double[] next(Graph graph, double[] degrees, double[] ranks) {
    double anywhere = 0;
    double[] next = new double[ranks.length];
    for (int node = 0; node < ranks.length; node++) {
      if (degrees[node] == 0) {
        anywhere += ranks[node];
        continue;
      }
      double perWeight = damping * ranks[node] / degrees[node];
      for (int edge = graph.start(node); edge < graph.start(node + 1); edge++) {
        next[graph.target(edge)] += perWeight * graph.weight(edge);
      }
    }
    double jump = (1 - damping + damping * anywhere) / ranks.length;
    for (int node = 0; node < next.length; node++) {
      next[node] += jump;
    }
    return next;
  }

  private static double change(double[] ranks, double[] next) {
    double change = 0;
    for (int node = 0; node < ranks.length; node++) {
      change += Math.abs(next[node] - ranks[node]);
    }
    return change;
  }
}
