package org.broadsheet.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.broadsheet.corpus.Window;
import org.junit.jupiter.api.Test;

class OptionValuesTest {
  @Test
  void yesterdayIsTheLastWholeDay() {
    LocalDate before = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    var values = new OptionValues();
    Window week = values.window(null, " yesterday", "7");
    LocalDate after = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    assertThat(week.to()).isBetween(before, after);
    assertThat(week.from()).isEqualTo(week.to().minusDays(6));
    assertThat(values.window("yesterday", null, null).from()).isBetween(before, after);
    assertThat(values.problems()).isEmpty();
  }

  @Test
  void otherWordsAreNotDays() {
    var values = new OptionValues();
    values.window("Yesterday", "today", null);
    assertThat(values.problems())
        .containsExactly(
            "--from needs a day such as 2026-03-15: \"Yesterday\".",
            "--to needs a day such as 2026-03-15: \"today\".");
  }
}
