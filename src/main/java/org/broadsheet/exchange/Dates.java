package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.broadsheet.schema.Field.count;
import static org.broadsheet.schema.Field.date;
import static org.broadsheet.schema.Field.flag;
import static org.broadsheet.schema.Field.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Schema;

/** The calendar of a run's period: every day, for dashboards to join. */
final class Dates {
  static final String SUMMARY =
      "Every day of the run's period, with or without articles. Empty if no article has a date.";

  static final Field DAY = date("published_date", "The day.");

  static final Schema SCHEMA =
      new Schema(
          "dates",
          "day",
          List.of(),
          List.of(DAY),
          List.of(
              count("year", "Its year."),
              count("month", "Its month, 1 to 12."),
              count("iso_year", "Year its ISO 8601 week belongs to."),
              count("iso_week", "Its ISO 8601 week, from 1."),
              count("weekday", "1 = Monday to 7 = Sunday."),
              text("weekday_name", "monday to sunday.")
                  .among(Stream.of(DayOfWeek.values()).map(Dates::name).toList()),
              flag("is_weekend", "Whether it is a Saturday or a Sunday.")),
          List.of());

  private Dates() {}

  /** Writes the days as CSV (RFC 4180, UTF-8, a header line). */
  static void write(PublishedRun run, OutputStream file) throws IOException {
    try (var writer = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      csv.printRecord(SCHEMA.columnNames());
      String start = run.about().periodStart();
      String end = run.about().periodEnd();
      if (start == null || end == null) {
        return;
      }
      LocalDate last = LocalDate.parse(end);
      for (LocalDate day = LocalDate.parse(start); !day.isAfter(last); day = day.plusDays(1)) {
        csv.printRecord(row(day));
      }
    }
  }

  private static List<Object> row(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return List.of(
        day,
        day.getYear(),
        day.getMonthValue(),
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        weekday.getValue(),
        name(weekday),
        weekday.getValue() >= DayOfWeek.SATURDAY.getValue());
  }

  private static String name(DayOfWeek weekday) {
    return weekday.name().toLowerCase(Locale.ROOT);
  }
}
