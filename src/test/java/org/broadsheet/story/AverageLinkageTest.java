package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {
  private record Pair(int one, int other, double cosine) {}

  private static int[] clusters(int size, double threshold, List<Pair> pairs) {
    var linkage = new AverageLinkage(size, threshold);
    pairs.forEach(pair -> linkage.add(pair.one(), pair.other(), pair.cosine()));
    return linkage.clusters();
  }

  @Test
  void whatIsAlikeOnAverageIsOneCluster() {
    List<Pair> pairs = List.of(new Pair(0, 1, .8), new Pair(0, 2, .3), new Pair(1, 2, .2));
    assertThat(clusters(3, .25, pairs)).containsExactly(0, 0, 0);
    assertThat(clusters(3, .26, pairs)).containsExactly(0, 0, 2);
  }

  @Test
  void aChainOfNeighboursIsNotOneCluster() {
    var chain = new ArrayList<Pair>();
    for (int i = 0; i < 9; i++) {
      chain.add(new Pair(i, i + 1, .4));
    }
    // Single linkage at .2 would make one of all ten.
    assertThat(clusters(10, .2, chain)).containsExactly(0, 0, 2, 2, 4, 4, 6, 6, 8, 8);
  }

  @Test
  void theClosestAreJoinedFirst() {
    // 1 is near enough to 0 as well, but nearer to 2; with it, the mean to 0 is too low.
    List<Pair> pairs = List.of(new Pair(0, 1, .5), new Pair(1, 2, .9));
    assertThat(clusters(3, .3, pairs)).containsExactly(0, 1, 1);
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
    int[] clusters = clusters(40, .15, pairs);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(pairs, random);
      assertThat(clusters(40, .15, pairs)).containsExactly(clusters);
    }
  }
}
