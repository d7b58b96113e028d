package org.broadsheet.analysis.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.Test;

class ReportableByTest {
  private static final String UNKNOWN = "";

  private final List<Row> named = new ArrayList<>();

  @Test
  void anOutletThatWroteDaysBeforeTheSecondOutletNamedTheEntityHasNotLeftItOut() {
    name("Herald", "tarn", "2026-03-01");
    name("Gazette", "tarn", "2026-03-03");
    name("Tribune", "tarn", "2026-03-09");
    name("Courier", "colm", "2026-03-01");
    assertThat(isLeftOut("Courier", "tarn")).isFalse();
  }

  @Test
  void anOutletThatWroteTheDayBeforeHasLeftItOut() {
    name("Herald", "tarn", "2026-03-01");
    name("Gazette", "tarn", "2026-03-03");
    name("Courier", "colm", "2026-02-20");
    name("Courier", "colm", "2026-03-02");
    assertThat(isLeftOut("Courier", "tarn")).isTrue();
  }

  @Test
  void anUnknownDayIsAssumedToBeInTime() {
    name("Herald", "tarn", "2026-03-01");
    name("Gazette", "tarn", UNKNOWN);
    name("Courier", "colm", "2026-03-01");
    name("Tribune", "colm", "2026-02-20");
    name("Tribune", "colm", UNKNOWN);
    assertThat(isLeftOut("Courier", "tarn")).isTrue();
    assertThat(isLeftOut("Tribune", "tarn")).isTrue();
  }

  private void name(String outlet, String entity, String day) {
    Date date = day.equals(UNKNOWN) ? null : Date.valueOf(day);
    named.add(RowFactory.create("dam", outlet, entity, date));
  }

  private boolean isLeftOut(String outlet, String entity) {
    String key = "story_id string, outlet string, entity_id string";
    return !new ReportableBy(TestSpark.table(key + ", published_date date", named))
        .of(TestSpark.table(key, List.of(RowFactory.create("dam", outlet, entity))))
        .isEmpty();
  }
}
