package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.broadsheet.report.PublishedRun;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static List<String> dates(String start, String end) throws IOException {
    var run =
        new PublishedRun(
            new PublishedRun.About("first", "1", start, end),
            PublishedRun.Counts.NONE,
            Map.of(),
            true);
    var file = new ByteArrayOutputStream();
    Dates.write(run, file);
    return file.toString(UTF_8).lines().toList();
  }

  @Test
  void hasEveryDayOfThePeriod() throws IOException {
    assertThat(dates("2024-02-28", "2024-03-01"))
        .containsExactly(
            "published_date,year,month,iso_year,iso_week,weekday,weekday_name,is_weekend",
            "2024-02-28,2024,2,2024,9,3,wednesday,false",
            "2024-02-29,2024,2,2024,9,4,thursday,false",
            "2024-03-01,2024,3,2024,9,5,friday,false");
  }

  /** Weeks around New Year, from the examples of ISO 8601. */
  @Test
  void aWeekBelongsToTheYearOfItsThursday() throws IOException {
    assertThat(dates("2005-01-01", "2005-01-01").get(1)).endsWith(",2004,53,6,saturday,true");
    assertThat(dates("2007-12-31", "2007-12-31").get(1)).endsWith(",2008,1,1,monday,false");
    assertThat(dates("2010-01-03", "2010-01-03").get(1)).endsWith(",2009,53,7,sunday,true");
  }

  @Test
  void isEmptyIfNoArticleHasADate() throws IOException {
    assertThat(dates(null, null)).hasSize(1);
  }
}
