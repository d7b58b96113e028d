package org.broadsheet.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeStepTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2026-03-09, 2026-03-15, DAY
          2026-01-01, 2026-07-19, DAY
          2026-01-01, 2026-07-20, WEEK
          2001-10-23, 2026-01-01, MONTH
          1900-01-01, 2026-01-01, YEAR
                    ,           , DAY
          """)
  void aPeriodHas300StepsAtMost(String start, String end, TimeStep step) {
    assertThat(TimeStep.of(start, end)).isEqualTo(step);
  }
}
