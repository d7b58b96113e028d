package org.broadsheet.measure.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.broadsheet.measure.GraphsOfTests;
import org.junit.jupiter.api.Test;

class PageRankTest {
  /** Nodes 1 to 6 of the published example are 0 to 5 here; no edge starts at node 2. */
  private static final Graph SIX =
      GraphsOfTests.directed(
          6,
          new int[][] {
            {0, 1}, {0, 2}, {2, 0}, {2, 1}, {2, 4}, {3, 4}, {3, 5}, {4, 3}, {4, 5}, {5, 3}
          });

  @Test
  void agreesWithThePublishedExample() {
    assertThat(new PageRank(.9, 1e-10).of(SIX))
        .containsExactly(
            new double[] {.03721197, .05395735, .04150565, .37508082, .20599833, .28624589},
            within(5e-9));
  }

  @Test
  void addsUpToOne() {
    assertThat(Arrays.stream(PageRank.USUAL.of(SIX)).sum()).isEqualTo(1, within(1e-11));
  }

  @Test
  void aHeavierEdgeLeadsMoreOftenToItsEnd() {
    Graph graph = Graph.undirected(3, new int[] {0, 0}, new int[] {1, 2}, new double[] {3, 1});
    double[] ranks = PageRank.USUAL.of(graph);
    assertThat(ranks[1]).isGreaterThan(ranks[2]);
    // r0 = .05 + .85·(r1 + r2), and node 0 passes its rank on in proportions of 3 to 1.
    assertThat(ranks[0]).isEqualTo(.9 / 1.85, within(1e-8));
    assertThat(ranks[1]).isEqualTo(.05 + .85 * .75 * .9 / 1.85, within(1e-8));
  }

  @Test
  void severalEdgesBetweenTwoNodesAddUp() {
    Graph thrice = GraphsOfTests.undirected(3, new int[][] {{0, 1}, {0, 1}, {0, 1}, {0, 2}});
    Graph once = Graph.undirected(3, new int[] {0, 0}, new int[] {1, 2}, new double[] {3, 1});
    assertThat(PageRank.USUAL.of(thrice)).containsExactly(PageRank.USUAL.of(once), within(1e-11));
  }

  @Test
  void withoutEdgesAllRanksAreEqual() {
    assertThat(PageRank.USUAL.of(GraphsOfTests.directed(4))).containsOnly(.25);
    assertThat(PageRank.USUAL.of(GraphsOfTests.directed(0))).isEmpty();
  }

  @Test
  void isRoundedToTwelvePlaces() {
    double[] ranks = PageRank.USUAL.of(SIX);
    assertThat(Arrays.stream(ranks).map(rank -> Math.rint(rank * 1e12) / 1e12))
        .containsExactly(Arrays.stream(ranks).boxed().toArray(Double[]::new));
  }

  @Test
  void refusesImpossibleParameters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRank(1, 1e-9));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageRank(.85, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GraphsOfTests.directed(2, new int[] {0, 2}))
        .withMessage("Impossible node: 2 of 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Graph.directed(2, new int[] {0}, new int[] {1}, new double[] {0}));
  }
}
