package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {
  private record Pair(int one, int other, double cosine) {}

  private static int[] clusters(int size, List<Pair> pairs) {
    var dated = new BitSet();
    dated.set(0, size);
    return clusters(size, dated, pairs);
  }

  private static int[] clusters(int size, BitSet dated, List<Pair> pairs) {
    var linkage = new AverageLinkage(size, dated);
    pairs.forEach(pair -> linkage.add(pair.one(), pair.other(), pair.cosine()));
    return linkage.clusters();
  }

  @Test
  void membersThatAreAlikeOnAverageAreOneCluster() {
    assertThat(clusters(3, List.of(new Pair(0, 1, .8), new Pair(0, 2, .3), new Pair(1, 2, .1))))
        .containsExactly(0, 0, 0);
    assertThat(clusters(3, List.of(new Pair(0, 1, .8), new Pair(0, 2, .3), new Pair(1, 2, .09))))
        .containsExactly(0, 0, 2);
  }

  @Test
  void aChainOfNeighboursIsNotOneCluster() {
    var chain = new ArrayList<Pair>();
    for (int i = 0; i < 9; i++) {
      chain.add(new Pair(i, i + 1, .39));
    }
    // Single linkage would make one cluster of all ten.
    assertThat(clusters(10, chain)).containsExactly(0, 0, 2, 2, 4, 4, 6, 6, 8, 8);
  }

  @Test
  void theClosestAreJoinedFirst() {
    // 1 reaches the threshold with 0, too, but is closer to 2; the mean of both with 0 is too low.
    assertThat(clusters(3, List.of(new Pair(0, 1, .39), new Pair(1, 2, .9))))
        .containsExactly(0, 1, 1);
  }

  @Test
  void undatedMembersDoNotLinkDatedOnes() {
    var dated = new BitSet();
    dated.set(0, 4);
    List<Pair> pairs =
        List.of(
            new Pair(0, 1, .5),
            new Pair(2, 3, .5),
            new Pair(0, 4, .9),
            new Pair(1, 4, .9),
            new Pair(2, 4, .8),
            new Pair(3, 4, .8));
    assertThat(clusters(5, dated, pairs)).containsExactly(0, 0, 2, 2, 0);
  }

  @Test
  void anUndatedMemberMustBeMoreAlikeToADatedOneThanToAnother() {
    var dated = new BitSet();
    dated.set(0);
    assertThat(clusters(2, dated, List.of(new Pair(0, 1, .29)))).containsExactly(0, 1);
    assertThat(clusters(2, dated, List.of(new Pair(0, 1, .3)))).containsExactly(0, 0);
    assertThat(clusters(2, new BitSet(), List.of(new Pair(0, 1, .2)))).containsExactly(0, 0);
  }

  @Test
  void theOrderOfThePairsDoesNotMatter() {
    var random = new Random(7);
    var pairs = new ArrayList<Pair>();
    for (int one = 0; one < 40; one++) {
      for (int other = one + 1; other < 40; other++) {
        if (random.nextInt(4) == 0) {
          pairs.add(new Pair(one, other, random.nextInt(10) / 10.0));
        }
      }
    }
    int[] clusters = clusters(40, pairs);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(pairs, random);
      assertThat(clusters(40, pairs)).containsExactly(clusters);
    }
  }
}
