package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogOddsTest {
  @ParameterizedTest
  @CsvSource({".01, .710, .088, 2.392", "1, .677, .084, 2.332", "100, .136, .016, 1.075"})
  void shrinksWithAFlatPrior(double alpha, double delta, double variance, double z) {
    LogOdds odds = LogOdds.of(new ContingencyTable(34, 1000, 17, 1000), alpha, 500 * alpha);
    assertThat(odds.delta()).isEqualTo(delta, within(.0005));
    assertThat(odds.variance()).isEqualTo(variance, within(.0005));
    assertThat(odds.z()).isEqualTo(z, within(.0005));
  }

  @ParameterizedTest
  @CsvSource({"503, 217, 9.608", "165, 622, -15.874", "15, 201, -9.929", "137, 30, 7.232"})
  void agreesWithMonroesPublishedNumbers(long uses, long otherUses, double z) {
    var table = new ContingencyTable(uses, 282868, otherUses, 266021);
    assertThat(LogOdds.of(table, .01, 29595 * .01).z()).isEqualTo(z, within(.0005));
  }

  @Test
  void usesThePriorOfTheWholeCorpusByDefault() {
    // 30 of 3,000 uses in all: α = 1000 · .01.
    var table = new ContingencyTable(20, 1000, 10, 2000);
    assertThat(LogOdds.of(table)).isEqualTo(LogOdds.of(table, 10, 1000));
  }

  @Test
  void refusesAnImpossiblePrior() {
    var table = new ContingencyTable(1, 10, 1, 10);
    assertThatIllegalArgumentException().isThrownBy(() -> LogOdds.of(table, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> LogOdds.of(table, 2, 1));
  }
}
