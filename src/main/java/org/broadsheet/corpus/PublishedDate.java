package org.broadsheet.corpus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses the time at which an article was published, from the formats that feeds use. */
public final class PublishedDate {
  /** What feeds write for an unknown date. */
  private static final Set<String> UNKNOWN =
      Set.of("", "none", "null", "nan", "nat", "n/a", "na", "unknown", "undefined", "-", "0");

  /** Days before this one and from LATEST on are placeholders, such as year 1. */
  private static final LocalDate EARLIEST = LocalDate.of(1600, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  /** What feeds deliver if the number of their date is 0. */
  private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

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

  /** A time and the zone after it: an offset, a name or a region; comments are left out. */
  private static final Pattern ZONED =
      Pattern.compile(
          "(.*?\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?: ?[AaPp][Mm]\\b)?)"
              + " ?(?:(?:UTC|GMT)?(?<offset>[+-]\\d{1,2}(?::?\\d\\d){0,2})(?:"
              + " ?\\([^()]*\\)|\\[[^\\[\\]]*])?|\\(?(?<name>(?![AaPp][Mm]\\b)[A-Za-z]{1,5})\\)?"
              + "|\\[?(?<region>[A-Z][A-Za-z_]+(?:/[A-Za-z_+-]+)+)]?)");

  /** ISO 8601 with "T" or a blank, with or without time and fraction. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /** RFC 1123, and RFC 822 as RSS feeds write it: no weekday, days of one digit. */
  private static final DateTimeFormatter RFC =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .parseLenient()
          .appendPattern("[EEE, ]d MMM uuuu[ H:mm[:ss]]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  /** Words: "March 4, 2026" or "4 March 2026". A time may follow, also one of twelve hours. */
  private static final DateTimeFormatter WRITTEN =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("[MMMM d, uuuu][MMM d, uuuu][d MMMM uuuu][uuuu-MM-dd]")
          .appendPattern("[[,][ 'at'] h:mm[:ss][ ]a][[,][ 'at'] H:mm[:ss]]")
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final List<DateTimeFormatter> FORMS = List.of(ISO, RFC, WRITTEN);

  private PublishedDate() {}

  /**
   * A time of publication.
   *
   * @param day in UTC; null if it is not known
   * @param at null if only the day is known
   * @param doubt why a date that is given is not known; null if it is known, or if none is given
   * @param detail what is doubtful
   */
  public record Published(LocalDate day, Instant at, ReadingNote doubt, String detail) {
    static final Published UNKNOWN = new Published(null, null, null, null);

    private static Published on(LocalDate day) {
      return EPOCH.equals(inRange(day))
          ? epoch(day.toString())
          : new Published(day, null, null, null);
    }

    private static Published at(LocalDateTime local, ZoneId zone) {
      Instant instant = local.atZone(zone).toInstant().truncatedTo(ChronoUnit.MICROS);
      LocalDate day = inRange(instant.atZone(ZoneOffset.UTC).toLocalDate());
      return EPOCH.equals(day) || EPOCH.equals(local.toLocalDate())
          ? epoch(local.toString())
          : new Published(day, instant, null, null);
    }

    private static Published epoch(String written) {
      return new Published(null, null, ReadingNote.EPOCH_DATE, written);
    }

    private static LocalDate inRange(LocalDate day) {
      if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
        throw new DateTimeException("The year is out of range: " + day);
      }
      return day;
    }
  }

  /** The day of a date; see {@link #read}. */
  public static Optional<LocalDate> of(String written) {
    return Optional.ofNullable(read(written).day());
  }

  /**
   * The time of a date. It is not known if the text says so, as "0" does, if it is on the first day
   * of 1970, or if its zone has an unknown name. A time without a zone is in UTC. A number of nine
   * digits or more is seconds since 1970, or milliseconds, microseconds or nanoseconds if it is too
   * large for seconds. Eight digits are a day, fourteen digits a day and a time.
   *
   * @throws DateTimeException if the format is unknown, or the year is before 1600 or after 2199
   */
  public static Published read(String written) {
    String text = written.strip();
    if (UNKNOWN.contains(text.toLowerCase(Locale.ROOT))) {
      return Published.UNKNOWN;
    }
    if (text.length() > LONGEST) {
      throw new DateTimeException("The date is too long: " + text.length() + " characters");
    }
    if (COMPACT_DAY.matcher(text).matches()) {
      return Published.on(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
    }
    Matcher compact = COMPACT_TIME.matcher(text);
    if (compact.matches()) {
      return Published.at(
          LocalDateTime.parse(compact.group(1) + compact.group(2), COMPACT), ZoneOffset.UTC);
    }
    Matcher number = NUMBER.matcher(text);
    return number.matches()
        ? Published.at(ofEpoch(number.group(1)), ZoneOffset.UTC)
        : inWords(SHORT_MONTH.matcher(text).replaceAll("$1"));
  }

  /** Microseconds since 1970 of a date, of its start for a day; null if it is not known. */
  static Long micros(String written) {
    try {
      Published read = read(written);
      Instant at = read.at();
      if (at == null && read.day() != null) {
        at = read.day().atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Published inWords(String text) {
    Matcher zoned = ZONED.matcher(text);
    if (!zoned.matches()) {
      TemporalAccessor read = parsed(text);
      return read instanceof LocalDate day
          ? Published.on(day)
          : Published.at((LocalDateTime) read, ZoneOffset.UTC);
    }
    TemporalAccessor local = parsed(zoned.group(1));
    if (!(local instanceof LocalDateTime time)) {
      throw new DateTimeException("The date has a zone and lacks a time: " + text);
    }
    String name = zoned.group("name");
    Optional<ZoneOffset> named = name == null ? Optional.empty() : ZoneNames.offset(name);
    if (name != null && named.isEmpty()) {
      if (!name.equals(name.toUpperCase(Locale.ROOT))) {
        throw new DateTimeException("The date is in an unknown format: " + text);
      }
      return new Published(null, null, ReadingNote.UNKNOWN_ZONE, name);
    }
    return Published.at(time, named.map(ZoneId.class::cast).orElseGet(() -> zone(zoned)));
  }

  private static ZoneId zone(Matcher zoned) {
    String offset = zoned.group("offset");
    if (offset == null) {
      return ZoneId.of(zoned.group("region"));
    }
    boolean isOneDigit = offset.length() == 2 || offset.indexOf(':') == 2;
    return ZoneOffset.of(isOneDigit ? offset.charAt(0) + "0" + offset.substring(1) : offset);
  }

  private static LocalDateTime ofEpoch(String digits) {
    long time = number(digits);
    long unit = 1;
    while (Math.abs(time / unit) >= 100_000_000_000L) {
      unit *= 1_000;
    }
    long nanos = Math.floorMod(time, unit) * (1_000_000_000L / unit);
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(time, unit), Math.toIntExact(nanos), ZoneOffset.UTC);
  }

  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new DateTimeException("The time is out of range: " + digits, e);
    }
  }

  private static TemporalAccessor parsed(String text) {
    for (DateTimeFormatter form : FORMS) {
      try {
        return form.parseBest(text, LocalDateTime::from, LocalDate::from);
      } catch (DateTimeException e) {
        // The next form may fit.
      }
    }
    throw new DateTimeException("The date is in an unknown format: " + text);
  }
}
