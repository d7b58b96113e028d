package org.broadsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoOccurrenceTest {
  @ParameterizedTest
  @CsvSource({"4, 3, 3, .8815", "3, 3, 2, .7138"})
  void hasBoumasNpmi(long first, long second, long together, double npmi) {
    assertThat(new CoOccurrence(together, first, second, 34).npmi()).isEqualTo(npmi, within(5e-5));
  }

  @Test
  void hasThePublishedNumbersOfAFrequentPair() {
    var pair = new CoOccurrence(53, 444, 296, 62802);
    assertThat(pair.logLikelihood()).isEqualTo(256.28, within(.005));
    assertThat(pair.dice()).isEqualTo(.1432, within(5e-5));
    assertThat(pair.npmi()).isEqualTo(.45664, within(5e-6));
    assertThat(pair.jaccard()).isEqualTo(.07715, within(5e-6));
  }

  @Test
  void hasThePublishedNumbersOfARarePair() {
    var pair = new CoOccurrence(7, 310, 463, 62802);
    assertThat(pair.logLikelihood()).isEqualTo(6.363189, within(5e-7));
    assertThat(pair.dice()).isEqualTo(.018111, within(5e-7));
    assertThat(pair.jaccard()).isEqualTo(.0091384, within(5e-8));
    assertThat(pair.npmi()).isEqualTo(.122981, within(5e-7));
    assertThat(pair.expected()).isEqualTo(310.0 * 463 / 62802);
    assertThat(pair.pValue()).isEqualTo(.0116512, within(5e-8));
  }

  @Test
  void aPairRarerThanByChanceIsNegative() {
    var pair = new CoOccurrence(0, 20, 30, 100);
    assertThat(pair.npmi()).isEqualTo(-1);
    assertThat(pair.logLikelihood()).isNegative();
    assertThat(pair.pValue()).isLessThan(.01);
    assertThat(pair.jaccard()).isZero();
  }

  @Test
  void aPairInEveryUnitHasTheMaximum() {
    var pair = new CoOccurrence(9, 9, 9, 9);
    assertThat(pair.npmi()).isOne();
    assertThat(pair.logLikelihood()).isZero();
    assertThat(pair.pValue()).isOne();
    assertThat(pair.dice()).isOne();
  }

  @Test
  void aPairAsOftenAsByChanceIsZero() {
    var pair = new CoOccurrence(5, 10, 50, 100);
    assertThat(pair.npmi()).isZero();
    assertThat(pair.logLikelihood()).isZero();
    assertThat(new CoOccurrence(0, 0, 0, 5).jaccard()).isNull();
    assertThat(new CoOccurrence(0, 0, 0, 5).dice()).isNull();
  }

  @Test
  void refusesImpossibleCounts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CoOccurrence(3, 2, 5, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new CoOccurrence(1, 6, 6, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new CoOccurrence(0, 0, 0, 0));
  }
}
