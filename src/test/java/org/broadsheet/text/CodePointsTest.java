package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void charsAndCodePointsAreTheSameWithoutSurrogates() {
    CodePoints points = CodePoints.of("Kyïv");
    assertThat(points.toChar(3)).isEqualTo(3);
    assertThat(points.ofChar(4)).isEqualTo(4);
    assertThatThrownBy(() -> points.toChar(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aPairOfSurrogatesIsOneCodePoint() {
    CodePoints points = CodePoints.of("a😀b😀");
    assertThat(points.toChar(0)).isZero();
    assertThat(points.toChar(1)).isEqualTo(1);
    assertThat(points.toChar(2)).isEqualTo(3);
    assertThat(points.toChar(4)).isEqualTo(6);
    assertThat(points.ofChar(2)).isEqualTo(1);
    assertThat(points.ofChar(3)).isEqualTo(2);
    assertThat(points.ofChar(6)).isEqualTo(4);
  }
}
