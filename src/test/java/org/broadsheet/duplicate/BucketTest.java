package org.broadsheet.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BucketTest {
  private final Bucket<String> bucket = new Bucket<>();
  private final Set<String> pairs = new LinkedHashSet<>();
  private final Set<String> turned = new HashSet<>();
  private int given;

  private void add(int article, long next) {
    for (String earlier : bucket.add(name(article), next)) {
      pairs.add(name(article) + " " + earlier);
      turned.add(earlier + " " + name(article));
      given++;
    }
  }

  private static String name(int article) {
    return "a" + article;
  }

  private static String pair(int article, int earlier) {
    return name(article) + " " + name(earlier);
  }

  @Test
  void inASmallBucketAllArticlesAreCompared() {
    for (int i = 0; i < Bucket.FULL; i++) {
      add(i, i * 0x0101010101010101L);
    }
    assertThat(pairs).hasSize(Bucket.FULL * (Bucket.FULL - 1) / 2).hasSize(given);
  }

  @Test
  void inAFullBucketAllArticlesAreComparedWithTheEarliest() {
    for (int i = 0; i < 5_000; i++) {
      add(i, 0);
    }
    for (int i = 1; i < 5_000; i++) {
      assertThat(pairs).contains(pair(i, 0));
    }
    int pairsUntilFull = Bucket.FULL * (Bucket.FULL - 1) / 2;
    assertThat(pairs).hasSize(pairsUntilFull + (5_000 - Bucket.FULL) * Bucket.EARLIEST);
  }

  /** Forms with equal signatures in the band and different contents, and two equal forms. */
  @Test
  void aPairWithEqualNextRowsIsComparedInAFullBucket() {
    var random = new SplittableRandom(3);
    long ofThePair = 0x00000000_00A1B2C3L;
    for (int i = 0; i < 5_000; i++) {
      boolean isOfThePair = i == 2_500 || i == 4_900;
      add(i, isOfThePair ? ofThePair : random.nextLong() & 0xFFFFFFL);
    }
    assertThat(pairs).contains(pair(4_900, 2_500));
    assertThat(given).isLessThan(5_000 * (Bucket.FULL + Bucket.LEVELS * Bucket.EARLIEST));
  }

  @Test
  void comparisonsOfAnArticleAreBoundedForAnySize() {
    var random = new SplittableRandom(4);
    int most = 0;
    for (int i = 0; i < 200_000; i++) {
      int before = given;
      add(i, random.nextLong() & 0x0F0F0F0F_0F0F0F0FL);
      pairs.clear();
      most = Math.max(most, given - before);
    }
    assertThat(most).isLessThan(Bucket.FULL + Bucket.LEVELS * Bucket.EARLIEST);
  }

  @Test
  void anArticleIsComparedWithEarlierOnesOnly() {
    var random = new SplittableRandom(5);
    for (int i = 0; i < 2_000; i++) {
      add(i, random.nextLong() & 0x03030303_03030303L);
    }
    assertThat(pairs).isNotEmpty();
    assertThat(Collections.disjoint(pairs, turned)).isTrue();
  }
}
