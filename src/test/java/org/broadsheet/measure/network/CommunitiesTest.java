package org.broadsheet.measure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.broadsheet.measure.GraphsOfTests;
import org.junit.jupiter.api.Test;

class CommunitiesTest {
  @Test
  void separatesTwoTriangles() {
    Graph graph = GraphsOfTests.twoTriangles();
    assertThat(modularity(graph)).isEqualTo(70.0 / 196, within(5e-13));
  }

  @Test
  void findsEachCliqueOfARing() {
    Graph graph = GraphsOfTests.ringOfCliques(8);
    int[] cliques = IntStream.range(0, 40).map(node -> node / 5).toArray();
    assertThat(modularity(graph)).isEqualTo(Modularity.of(graph, cliques));
  }

  /** Zachary (1977): the best known modularity is .4198; the authors of the method report .4188. */
  @Test
  void isCloseToTheBestPartitionOfTheKarateClub() {
    String edges =
        "0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13"
            + " 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32 3-7 3-12 3-13 4-6 4-10 5-6"
            + " 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33"
            + " 20-32 20-33 22-32 22-33 23-25 23-27 23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29"
            + " 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33";
    int[][] ends =
        Arrays.stream(edges.split(" "))
            .map(edge -> Arrays.stream(edge.split("-")).mapToInt(Integer::parseInt).toArray())
            .toArray(int[][]::new);
    assertThat(ends).hasDimensions(78, 2);
    assertThat(modularity(GraphsOfTests.undirected(34, ends))).isBetween(.41, .4199);
  }

  @Test
  void findsPlantedCommunitiesInAMillionEdges() {
    int nodes = 20_000;
    int edges = 1_000_000;
    Random random = new Random(7);
    int[] one = new int[edges];
    int[] other = new int[edges];
    double[] weights = random.doubles(edges, 1, 2).toArray();
    for (int edge = 0; edge < edges; edge++) {
      one[edge] = random.nextInt(nodes);
      boolean isInside = random.nextInt(10) < 7;
      other[edge] =
          isInside ? (one[edge] % 100 + 100 * random.nextInt(nodes / 100)) : random.nextInt(nodes);
    }
    Graph graph = Graph.undirected(nodes, one, other, weights);
    int[] planted = IntStream.range(0, nodes).map(node -> node % 100).toArray();
    assertThat(modularity(graph)).isGreaterThan(Modularity.of(graph, planted) - .02);
  }

  @Test
  void numbersThemBySizeThenByTheirFirstNode() {
    Graph graph = GraphsOfTests.undirected(9, new int[][] {{1, 2}, {3, 4}, {4, 5}, {3, 5}, {6, 7}});
    assertThat(Communities.of(graph)).containsExactly(4, 2, 2, 1, 1, 1, 3, 3, 5);
  }

  @Test
  void aHigherResolutionFindsMore() {
    Graph graph = GraphsOfTests.ringOfCliques(40);
    assertThat(count(Communities.of(graph, 3))).isEqualTo(40);
    assertThat(count(Communities.of(graph, 1))).isLessThan(40);
  }

  @Test
  void anEmptyGraphHasNoCommunities() {
    assertThat(Communities.of(GraphsOfTests.undirected(0))).isEmpty();
    assertThat(Communities.of(GraphsOfTests.undirected(2))).containsExactly(1, 2);
  }

  private static double modularity(Graph graph) {
    return Modularity.of(graph, Communities.of(graph));
  }

  private static long count(int[] communities) {
    return Arrays.stream(communities).distinct().count();
  }
}
