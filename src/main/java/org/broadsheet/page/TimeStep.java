package org.broadsheet.page;

import static org.apache.spark.sql.functions.date_trunc;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;

/** The period of one point in a time line, long enough that a line has at most 300 points. */
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
   * The shortest step that divides a period into few enough points.
   *
   * @param start first day, ISO 8601; null if no article has a date
   * @param end last day, inclusive; null if no article has a date
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

  /** The first day of the step that contains a day; a week starts on Monday. */
  Column first(Column day) {
    return date_trunc(word(), day).cast("date");
  }

  /** The step in lower case, such as {@code day}. */
  String word() {
    return switch (this) {
      case DAY -> "day";
      case WEEK -> "week";
      case MONTH -> "month";
      case YEAR -> "year";
    };
  }
}
