package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TfIdfTest {
  @Test
  void aWordOfBothDocumentsHasZero() {
    assertThat(TfIdf.idf(2, 2)).isEqualTo(0.0);
    assertThat(TfIdf.of(5, 100, 2, 2)).isEqualTo(0.0);
  }

  @Test
  void aWordOfOneOfTwoDocumentsHasTheLogarithmOfTwo() {
    assertThat(TfIdf.idf(2, 1)).isEqualTo(Math.log(2), within(1e-15));
    assertThat(TfIdf.of(5, 100, 2, 1)).isEqualTo(0.05 * Math.log(2), within(1e-15));
  }

  @Test
  void refusesATermWithoutArticles() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TfIdf.idf(2, 0))
        .withMessage("Impossible articles with the term: 0, expected 1 to 2");
    assertThatIllegalArgumentException().isThrownBy(() -> TfIdf.idf(2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> TfIdf.of(1, 0, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> TfIdf.of(2, 1, 2, 1));
  }
}
