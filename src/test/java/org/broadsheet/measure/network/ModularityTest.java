package org.broadsheet.measure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.broadsheet.measure.GraphsOfTests;
import org.junit.jupiter.api.Test;

class ModularityTest {
  private static final Graph GRAPH = GraphsOfTests.twoTriangles();

  @Test
  void agreesWithNewmansPublishedNumbers() {
    assertThat(Modularity.of(GRAPH, new int[] {0, 0, 0, 1, 1, 1}))
        .isEqualTo(70.0 / 196, within(5e-13));
    assertThat(Modularity.of(GRAPH, new int[] {0, 0, 1, 1, 0, 1}))
        .isEqualTo(-16.0 / 196, within(5e-13));
  }

  @Test
  void aSingleCommunityHasZero() {
    assertThat(Modularity.of(GRAPH, new int[6])).isZero();
    assertThat(Modularity.of(GraphsOfTests.undirected(3), new int[] {0, 1, 2})).isZero();
  }

  @Test
  void usesWeightsAndAcceptsAnyCommunityNumbers() {
    Graph weighted =
        Graph.undirected(4, new int[] {0, 2, 1}, new int[] {1, 3, 2}, new double[] {4, 4, 2});
    // 2m = 20; inside 16; each side's ends weigh 10.
    assertThat(Modularity.of(weighted, new int[] {7, 7, 3, 3}))
        .isEqualTo(16.0 / 20 - 2 * .25, within(5e-13));
  }

  @Test
  void refusesCommunitiesOfAnotherGraph() {
    assertThatIllegalArgumentException().isThrownBy(() -> Modularity.of(GRAPH, new int[5]));
  }
}
