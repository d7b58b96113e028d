package org.broadsheet.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTableTest {
  private static final int MOST_ROWS = 128;

  private static byte[] anyWeights() {
    var weights = new byte[FeatureRows.COUNT * Tags.COUNT];
    new Random(7).nextBytes(weights);
    return weights;
  }

  private static void assertSums(byte[] weights, FeatureRows rows) {
    var scores = new int[Tags.COUNT];
    new WeightTable(weights).score(rows, scores);
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      int sum = 0;
      for (int i = 0; i < rows.size(); i++) {
        sum += weights[rows.row(i) * Tags.COUNT + tag];
      }
      assertThat(scores[tag]).isEqualTo(sum + 128 * rows.size());
    }
  }

  private static FeatureRows someRows(int count) {
    var rows = new FeatureRows();
    for (int i = 0; i < count; i++) {
      rows.add(Feature.WORD, i);
    }
    return rows;
  }

  @Test
  void givesBackTheWeights() {
    byte[] weights = anyWeights();
    assertThat(new WeightTable(weights).bytes()).isEqualTo(weights);
  }

  @Test
  void addsUpTheRowsOfEachTag() {
    assertSums(anyWeights(), someRows(0));
    assertSums(anyWeights(), someRows(50));
  }

  @Test
  void hasRoomForTheLargestSum() {
    byte[] weights = anyWeights();
    Arrays.fill(weights, Byte.MAX_VALUE);
    assertSums(weights, someRows(MOST_ROWS));
    Arrays.fill(weights, Byte.MIN_VALUE);
    assertSums(weights, someRows(MOST_ROWS));
  }

  @Test
  void refusesAnotherSize() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WeightTable(new byte[3]));
  }
}
