package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JaccardTest {
  private static final long[] NONE = {};

  @Test
  void isTheShareOfAllElementsThatBothHave() {
    assertThat(Jaccard.of(new long[] {-7, 1, 2, 9}, new long[] {1, 2, 3, 4, 9})).isEqualTo(3 / 6.0);
  }

  @Test
  void isOneForEqualSetsAndZeroForDisjointSets() {
    long[] set = {Long.MIN_VALUE, 0, Long.MAX_VALUE};
    assertThat(Jaccard.of(set, set.clone())).isEqualTo(1);
    assertThat(Jaccard.of(set, new long[] {5, 6})).isZero();
    assertThat(Jaccard.of(set, NONE)).isZero();
  }

  @Test
  void isUndefinedForTwoEmptySets() {
    assertThat(Jaccard.of(NONE, NONE)).isNull();
  }
}
