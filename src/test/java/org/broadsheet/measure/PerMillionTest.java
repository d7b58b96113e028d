package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PerMillionTest {
  @Test
  void isUsesOfAMillionTokens() {
    assertThat(PerMillion.of(3, 1_500)).isEqualTo(2_000);
    assertThat(PerMillion.of(0, 1_500)).isZero();
    assertThat(PerMillion.of(1_500, 1_500)).isEqualTo(1_000_000);
  }

  @Test
  void holdsForCorporaBeyondAnInt() {
    assertThat(PerMillion.of(9_000_000_000L, 90_000_000_000L)).isEqualTo(100_000);
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PerMillion.of(0, 0))
        .withMessage("Impossible tokens: 0, expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PerMillion.of(11, 10))
        .withMessage("Impossible uses: 11, expected 0 to 10");
    assertThatIllegalArgumentException().isThrownBy(() -> PerMillion.of(-1, 10));
  }
}
