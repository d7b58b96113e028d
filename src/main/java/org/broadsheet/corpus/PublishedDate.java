package org.broadsheet.corpus;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the day (UTC) on which an article was published, from the formats that feeds use. */
public final class PublishedDate {
  /** What feeds write for an unknown date. */
  private static final Set<String> UNKNOWN =
      Set.of("", "none", "null", "nan", "nat", "n/a", "na", "unknown", "undefined", "-", "0");

  /** Days before this one and from LATEST on are placeholders, such as year 1. */
  private static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private static final int LONGEST = 100;

  /** Nine digits or more, so that a year is not read as seconds since 1970. */
  private static final Pattern NUMBER = Pattern.compile("(-?\\d{9,19})(\\.\\d{1,9})?");

  private static final Pattern COMPACT_DAY = Pattern.compile("\\d{8}");
  private static final Pattern COMPACT_TIME = Pattern.compile("(\\d{8})T?(\\d{6})Z?");
  private static final DateTimeFormatter COMPACT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Abbreviated months, as in "Sept. 11" and "Jan. 2". */
  private static final Pattern SHORT_MONTH =
      Pattern.compile(
          "\\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:t\\b\\.?|\\.)",
          Pattern.CASE_INSENSITIVE);

  /** ISO 8601 with "T" or a blank, with or without time, fraction and zone. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .optionalStart()
          .appendPattern("[XXX][XX][X][z]")
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** RFC 1123, and RFC 822 as RSS feeds write it: named zones, no weekday, days of one digit. */
  private static final DateTimeFormatter RFC =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .parseLenient()
          .appendPattern("[EEE, ]d MMM uuuu[ H:mm[:ss]][ ]")
          .parseStrict()
          .appendPattern("[XXX][XX][z]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Words: "March 4, 2026" or "4 March 2026". */
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[MMMM d, uuuu][MMM d, uuuu][d MMMM uuuu]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final List<DateTimeFormatter> FORMS = List.of(ISO, RFC, WRITTEN);

  private PublishedDate() {}

  /**
   * The day of a date; empty if the text says that the date is unknown, as "0" does. A date without
   * a zone is in UTC. A number of nine digits or more is seconds since 1970, or milliseconds,
   * microseconds or nanoseconds if it is too large for seconds. Eight digits are a day, fourteen
   * digits a day and a time.
   *
   * @throws DateTimeException if the format is unknown, or the year is before 1600 or after 2199
   */
  public static Optional<LocalDate> of(String written) {
    String text = written.strip();
    if (UNKNOWN.contains(text.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      throw new DateTimeException("The date is too long: " + text.length() + " characters");
    }
    LocalDate day = day(text);
    if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
      throw new DateTimeException("The year is out of range: " + text);
    }
    return Optional.of(day);
  }

  private static LocalDate day(String text) {
    if (COMPACT_DAY.matcher(text).matches()) {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }
    Matcher compact = COMPACT_TIME.matcher(text);
    if (compact.matches()) {
      return LocalDate.parse(compact.group(1) + compact.group(2), COMPACT);
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches()) {
      return ofEpoch(number.group(1));
    }
    String written = SHORT_MONTH.matcher(text).replaceAll("$1");
    for (DateTimeFormatter form : FORMS) {
      var day = parsed(form, written);
      if (day.isPresent()) {
        return day.get();
      }
    }
    throw new DateTimeException("The date is in an unknown format: " + text);
  }

  private static LocalDate ofEpoch(String digits) {
    long seconds = number(digits);
    while (Math.abs(seconds) >= 100_000_000_000L) {
      seconds /= 1_000;
    }
    return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new DateTimeException("The time is out of range: " + digits, e);
    }
  }

  private static Optional<LocalDate> parsed(DateTimeFormatter form, String text) {
    try {
      var found =
          form.parseBest(text, OffsetDateTime::from, PublishedDate::zoned, PublishedDate::local);
      return Optional.of(found instanceof OffsetDateTime at ? utcDay(at) : LocalDate.from(found));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static TemporalAccessor zoned(TemporalAccessor read) {
    return ZonedDateTime.from(read).withZoneSameInstant(ZoneOffset.UTC).toLocalDate();
  }

  private static TemporalAccessor local(TemporalAccessor read) {
    return read.isSupported(ChronoField.HOUR_OF_DAY)
        ? LocalDateTime.from(read).truncatedTo(DAYS)
        : LocalDate.from(read);
  }

  private static LocalDate utcDay(OffsetDateTime at) {
    return at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }
}
