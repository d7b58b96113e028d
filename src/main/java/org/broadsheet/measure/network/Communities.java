package org.broadsheet.measure.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The communities of an undirected graph by the Louvain method: each node moves to the neighbouring
 * community with the largest gain in {@link Modularity}, until no move gains. Then each community
 * becomes a node, and the procedure repeats.
 *
 * <p>The result is deterministic: nodes are visited in order, the smallest community number wins
 * among equal gains, and a node stays unless another community gains more.
 *
 * <p>Source: Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of communities in large
 * networks", Journal of Statistical Mechanics (2008) P10008.
 */
public final class Communities {
  /**
   * Gains that differ by less than this share of a node's weight count as equal; rounding errors
   * are smaller.
   */
  private static final double LEAST_GAIN = 1e-10;

  private static final int MOST_ROUNDS = 1_000;

  private final Graph graph;
  private final double resolution;
  private final double total;
  private final double[] degrees;
  private final int[] communities;
  private final double[] communityDegrees;
  private final NeighbourSums neighbours;

  private Communities(Graph graph, double resolution) {
    this.graph = graph;
    this.resolution = resolution;
    total = graph.totalWeight();
    degrees = IntStream.range(0, graph.nodes()).mapToDouble(graph::weightedDegree).toArray();
    communities = IntStream.range(0, graph.nodes()).toArray();
    communityDegrees = degrees.clone();
    neighbours = new NeighbourSums(graph.nodes());
  }

  /**
   * The community of each node at resolution 1. Communities are numbered from 1 by descending size,
   * then by their first node.
   */
  public static int[] of(Graph graph) {
    return of(graph, 1);
  }

  /**
   * The community of each node at any resolution, numbered as in {@link #of(Graph)}.
   *
   * @param resolution above 0; greater values yield more communities
   */
  public static int[] of(Graph graph, double resolution) {
    int[] communities = IntStream.range(0, graph.nodes()).toArray();
    Graph level = graph;
    while (true) {
      var moves = new Communities(level, resolution);
      if (!moves.moveAll()) {
        return numbered(communities);
      }
      int[] groups = moves.groups();
      int count = Arrays.stream(groups).max().orElse(-1) + 1;
      for (int node = 0; node < communities.length; node++) {
        communities[node] = groups[communities[node]];
      }
      level = level.merged(groups, count);
    }
  }

  /** Moves nodes until no move gains. Returns whether any node has moved. */
  private boolean moveAll() {
    boolean hasMoved = false;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int moved = 0;
      for (int node = 0; node < graph.nodes(); node++) {
        moved += move(node) ? 1 : 0;
      }
      if (moved == 0) {
        return hasMoved;
      }
      hasMoved = true;
    }
    return hasMoved;
  }

  private boolean move(int node) {
    for (int edge = graph.start(node); edge < graph.start(node + 1); edge++) {
      if (graph.target(edge) != node) {
        neighbours.add(communities[graph.target(edge)], graph.weight(edge));
      }
    }
    int own = communities[node];
    communityDegrees[own] -= degrees[node];
    int best = best(node, own);
    communityDegrees[best] += degrees[node];
    communities[node] = best;
    neighbours.clear();
    return best != own;
  }

  private int best(int node, int own) {
    double least = LEAST_GAIN * degrees[node];
    double stay = gain(node, own);
    int best = own;
    double most = stay;
    for (int i = 0; i < neighbours.size(); i++) {
      int community = neighbours.key(i);
      double gain = gain(node, community);
      boolean isBetter = gain > most + least;
      boolean isAsGood = best != own && gain > most - least && community < best;
      if (isBetter || (isAsGood && gain > stay + least)) {
        best = community;
        most = gain;
      }
    }
    return best;
  }

  private double gain(int node, int community) {
    return neighbours.of(community)
        - resolution * degrees[node] * (communityDegrees[community] / total);
  }

  /** The communities numbered from 0 without gaps, by their first node. */
  private int[] groups() {
    int[] numbers = new int[graph.nodes()];
    Arrays.fill(numbers, -1);
    int[] groups = new int[graph.nodes()];
    int count = 0;
    for (int node = 0; node < groups.length; node++) {
      int community = communities[node];
      if (numbers[community] < 0) {
        numbers[community] = count++;
      }
      groups[node] = numbers[community];
    }
    return groups;
  }

  /** Renumbers communities from 1 by descending size; equal sizes keep their order. */
  private static int[] numbered(int[] communities) {
    int[] sizes = new int[communities.length];
    for (int community : communities) {
      sizes[community]++;
    }
    int[] bySize =
        IntStream.range(0, communities.length)
            .boxed()
            .sorted((a, b) -> sizes[a] == sizes[b] ? a - b : sizes[b] - sizes[a])
            .mapToInt(Integer::intValue)
            .toArray();
    int[] numbers = new int[communities.length];
    for (int place = 0; place < bySize.length; place++) {
      numbers[bySize[place]] = place + 1;
    }
    return Arrays.stream(communities).map(community -> numbers[community]).toArray();
  }
}
