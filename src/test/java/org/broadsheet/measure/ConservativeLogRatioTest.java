package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConservativeLogRatioTest {
  private static final double TAIL = ConservativeLogRatio.tail(20109);

  @ParameterizedTest
  @CsvSource({
    "411, 13, 4711.916499, 11.530551",
    "936, 805, 9325.545870, 8.071781",
    "567, 8468, 2559.766709, 3.976460",
    "10, 0, 113.579095, 6.648184",
    "2, 1, 18.890004, 0",
  })
  void agreesWithEvertsPublishedNumbers(
      long uses, long otherUses, double logLikelihood, double conservative) {
    var table = new ContingencyTable(uses, 1177, otherUses, 341805);
    assertThat(LogLikelihood.of(table)).isEqualTo(logLikelihood, within(5e-7));
    assertThat(ConservativeLogRatio.of(table, TAIL)).isEqualTo(conservative, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({"411, 13", "936, 805", "567, 8468", "10, 0", "2, 1"})
  void isTheOppositeSeenFromTheOtherSide(long uses, long otherUses) {
    var table = new ContingencyTable(uses, 1177, otherUses, 341805);
    var mirrored = new ContingencyTable(otherUses, 341805, uses, 1177);
    assertThat(ConservativeLogRatio.of(mirrored, TAIL))
        .isEqualTo(0.0 - ConservativeLogRatio.of(table, TAIL));
  }

  @Test
  void isNearerToZeroWithMoreComparisons() {
    var table = new ContingencyTable(40, 1000, 20, 2000);
    double alone = ConservativeLogRatio.of(table, ConservativeLogRatio.tail(1));
    double amongAHundred = ConservativeLogRatio.of(table, ConservativeLogRatio.tail(100));
    assertThat(alone).isGreaterThan(amongAHundred).isLessThan(2);
    assertThat(amongAHundred).isPositive();
    assertThat(ConservativeLogRatio.of(table, ConservativeLogRatio.tail(1_000_000_000L))).isZero();
  }

  @Test
  void findsTheBoundOfVeryManyUses() {
    // The normal approximation is nearly exact here: ln of the ratio ± 1.96·√(1/a + 1/b).
    long uses = 4_000_000_000L;
    var table = new ContingencyTable(uses, 100 * uses, uses / 2, 100 * uses);
    double expected = (Math.log(2) - 1.959964 * Math.sqrt(3.0 / uses)) / Math.log(2);
    assertThat(ConservativeLogRatio.of(table, .025)).isEqualTo(expected, within(1e-7));
  }

  @Test
  void isZeroForEqualShares() {
    assertThat(ConservativeLogRatio.of(new ContingencyTable(3, 30, 5, 50), TAIL)).isZero();
    assertThat(ConservativeLogRatio.of(new ContingencyTable(0, 30, 0, 50), TAIL)).isZero();
  }

  @Test
  void refusesImpossibleValues() {
    assertThatIllegalArgumentException().isThrownBy(() -> ConservativeLogRatio.tail(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConservativeLogRatio.of(new ContingencyTable(0, 0, 1, 2), TAIL));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConservativeLogRatio.of(new ContingencyTable(1, 2, 1, 2), .5));
  }
}
