package org.broadsheet.page;

import static org.apache.spark.sql.functions.date_trunc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;

/** What a point of the page's time lines stands for: so much that there are 300 at most. */
enum TimeStep {
  DAY(200),
  WEEK(200 * 7),
  MONTH(25 * 366),
  YEAR(Integer.MAX_VALUE);

  private final int mostDays;

  TimeStep(int mostDays) {
    this.mostDays = mostDays;
  }

  /**
   * The shortest step that is not too short for a period.
   *
   * @param start first day, ISO 8601; null if no article has a date
   * @param end last day, inclusive; null likewise
   */
  static TimeStep of(String start, String end) {
    if (start == null || end == null) {
      return DAY;
    }
    long days = ChronoUnit.DAYS.between(LocalDate.parse(start), LocalDate.parse(end)) + 1;
    for (TimeStep step : values()) {
      if (days <= step.mostDays) {
        return step;
      }
    }
    return YEAR;
  }

  /** The first day of the step in which a day lies; a week starts on Monday. */
  Column first(Column day) {
    return date_trunc(word(), day).cast("date");
  }

  /** As {@code day}. */
  String word() {
    return switch (this) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case YEAR -> "year";
    };
  }
}
