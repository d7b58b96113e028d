package org.broadsheet.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PublishedDateTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 11);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-09-11",
        " 2024-09-11 ",
        "2024-09-11T13:00",
        "2024-09-11T13:00:00",
        "2024-09-11t13:00:00z",
        "2024-09-11 13:00:00",
        "2024-09-11 13:00:00.123456",
        "2024-09-11T13:00:00.123456789",
        "2024-09-11T13:00:00Z",
        "2024-09-11T13:00:00.5Z",
        "2024-09-11T13:00:00+02",
        "2024-09-11T13:00:00+0200",
        "2024-09-11T13:00:00+02:00",
        "2024-09-11 13:00:00+00:00",
        "2024-09-11 13:00:00 +0000",
        "2024-09-11 13:00:00 UTC",
        "2024-09-11T00:00:00",
        "2024-09-11T23:59:59.999999999"
      })
  void readsIso8601(String written) {
    assertThat(PublishedDate.of(written)).contains(DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-09-11T23:30:00-05:00,2024-09-12",
    "2024-09-11T00:30:00+05:30,2024-09-10",
    "2024-12-31T23:59:59-00:01,2025-01-01",
    "2024-03-01 00:00:00+01:00,2024-02-29",
    "'Wed, 11 Sep 2024 23:30:00 -0500',2024-09-12",
    "'Wed, 11 Sep 2024 23:30:00 EST',2024-09-12",
    "'Thu, 12 Sep 2024 00:30:00 +0200',2024-09-11"
  })
  void takesTheDayInUtc(String written, LocalDate day) {
    assertThat(PublishedDate.of(written)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "'Tue, 14 Jul 2026 00:30:00 BST',2026-07-13T23:30:00Z",
    "2026-07-14 00:30:00 BST,2026-07-13T23:30:00Z",
    "2026-07-14T00:30:00 bst,2026-07-13T23:30:00Z",
    "'Tue, 10 Mar 2026 02:30:00 IST',2026-03-09T21:00:00Z",
    "2026-03-10 02:30 IST,2026-03-09T21:00:00Z",
    "'July 14, 2026 00:30 CEST',2026-07-13T22:30:00Z",
    "'14 July 2026, 1:30 am AEST',2026-07-13T15:30:00Z",
    "'July 14, 2026 at 11:30 PM EDT',2026-07-15T03:30:00Z",
    "2026-07-14 11:30 PM,2026-07-14T23:30:00Z",
    "'Tue, 14 Jul 2026 09:30:00 +0100 (BST)',2026-07-14T08:30:00Z",
    "'Tue, 14 Jul 2026 09:30:00 GMT+1',2026-07-14T08:30:00Z",
    "2026-07-14 09:30 UTC+05:30,2026-07-14T04:00:00Z",
    "2026-07-14T09:30:00+01:00[Europe/London],2026-07-14T08:30:00Z",
    "2026-07-14 09:30:00 Europe/Paris,2026-07-14T07:30:00Z",
    "2026-07-14 09:30:00 JST,2026-07-14T00:30:00Z",
    "2026-07-14T09:30:00.123456789Z,2026-07-14T09:30:00.123456Z",
    "1726059600.25,2024-09-11T13:00:00Z",
    "1726059600123,2024-09-11T13:00:00.123Z",
    "-157766400500,1964-12-31T23:59:59.500Z"
  })
  void readsTheTimeInTheZoneOfATableAndNotOfALocale(String written, Instant at) {
    assertThat(PublishedDate.read(written).at()).isEqualTo(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-09-11", "20240911", "September 11, 2024", "11 Sep 2024"})
  void aDayHasNoTime(String written) {
    assertThat(PublishedDate.read(written).at()).isNull();
    assertThat(PublishedDate.read(written).day()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-14 00:30:00 AMT,AMT",
    "'Tue, 14 Jul 2026 00:30:00 GST',GST",
    "'Tue, 14 Jul 2026 00:30 SST',SST",
    "'Tue, 14 Jul 2026 00:30:00 A',A",
    "2026-07-14 00:30:00 XQZT,XQZT"
  })
  void aZoneOfSeveralMeaningsIsNotGuessed(String written, String zone) {
    PublishedDate.Published read = PublishedDate.read(written);
    assertThat(read.day()).isNull();
    assertThat(read.at()).isNull();
    assertThat(read.doubt()).isEqualTo(ReadingNote.UNKNOWN_ZONE);
    assertThat(read.detail()).isEqualTo(zone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01",
        "19700101",
        "1970-01-01T00:00:00Z",
        "1970-01-01 00:00:00",
        "1969-12-31T19:00:00-05:00",
        "1970-01-01T00:00:00+01:00",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "000000000",
        "January 1, 1970"
      })
  void theFirstDayOfTheEpochIsNotADate(String written) {
    PublishedDate.Published read = PublishedDate.read(written);
    assertThat(read.day()).isNull();
    assertThat(read.doubt()).isEqualTo(ReadingNote.EPOCH_DATE);
    assertThat(PublishedDate.micros(written)).isNull();
  }

  @Test
  void theDaysBesideTheEpochAreDates() {
    assertThat(PublishedDate.of("1969-12-31")).contains(LocalDate.of(1969, 12, 31));
    assertThat(PublishedDate.of("1970-01-02T00:00:00Z")).contains(LocalDate.of(1970, 1, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wed, 11 Sep 2024 13:00:00 GMT",
        "Wed, 11 Sep 2024 13:00:00 UT",
        "Wed, 11 Sep 2024 13:00:00 Z",
        "Wed, 11 Sep 2024 13:00:00 EST",
        "Wed, 11 Sep 2024 13:00:00 PDT",
        "Wed, 11 Sep 2024 13:00:00 +0200",
        "Wed, 11 Sep 2024 13:00:00 +02:00",
        "Wed, 11 Sep 2024 13:00 GMT",
        "Wed, 11 Sep 2024 13:00:00",
        "11 Sep 2024 13:00:00 GMT",
        "11 Sep 2024",
        "wed, 11 sep 2024 13:00:00 gmt",
        "Wednesday, 11 September 2024 13:00:00 GMT"
      })
  void readsRfc822And1123AsFeedsWriteThem(String written) {
    assertThat(PublishedDate.of(written)).contains(DAY);
  }

  @Test
  void readsADayOfOneDigit() {
    assertThat(PublishedDate.of("Mon, 2 Sep 2024 13:00:00 GMT")).contains(LocalDate.of(2024, 9, 2));
    assertThat(PublishedDate.of("September 2, 2024")).contains(LocalDate.of(2024, 9, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "September 11, 2024",
        "Sep 11, 2024",
        "Sep. 11, 2024",
        "Sept 11, 2024",
        "Sept. 11, 2024",
        "SEPTEMBER 11, 2024",
        "11 September 2024",
        "11 Sept 2024",
        "11 Sept. 2024 13:00"
      })
  void readsAMonthInWords(String written) {
    assertThat(PublishedDate.of(written)).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1726059600",
        "1726059600.25",
        "1726059600000",
        "1726059600000000",
        "1726059600000000000",
        "20240911",
        "20240911130000",
        "20240911T130000Z",
        "20240911T130000"
      })
  void readsNumbersBySize(String written) {
    assertThat(PublishedDate.of(written)).contains(DAY);
  }

  @Test
  void readsSecondsBefore1970() {
    assertThat(PublishedDate.of("-157766400")).contains(LocalDate.of(1965, 1, 1));
    assertThat(PublishedDate.of("-157766400000")).contains(LocalDate.of(1965, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "None", "null", "NULL", "nan", "NaN", "NaT", "N/A", "unknown", "-", "0"})
  void isEmptyIfTheFeedSaysUnknown(String written) {
    assertThat(PublishedDate.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01",
        "0001-01-01T00:00:00Z",
        "0000-00-00",
        "9999-12-31",
        "1599-12-31",
        "2200-01-01",
        "2024-02-30",
        "2023-02-29",
        "20230229",
        "20240230130000",
        "20240911T996199Z",
        "2024-13-01",
        "2024-09-11T25:00:00",
        "31/12/2024",
        "12/31/2024",
        "2024-09",
        "2024",
        "202409",
        "1",
        "-1",
        "yesterday",
        "Wed, 31 Sep 2024 13:00:00 GMT",
        "Thu, 11 Sep 2024 13:00:00 GMT",
        "11 Sep 24",
        "February 30, 2024",
        "1e999999999",
        "1E400",
        "Infinity",
        "9999999999999999999",
        "-9223372036854775808",
        "9223372036854775808",
        "99999999999999999999",
        "+999999999-12-31T23:59:59-18:00",
        "-999999999-01-01T00:00:00+18:00",
        "2024-09-11T13:00:00+99:00",
        "\u0662\u0660\u0662\u0664\u0660\u0669\u0661\u0661\u0661",
        "2024-09-11 and some"
      })
  void refusesWhatIsNotADate(String written) {
    assertThatThrownBy(() -> PublishedDate.of(written)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void refusesAMillionDigitsAtOnce() {
    long start = System.nanoTime();
    for (String digit : new String[] {"1", "0", "1.", "2024-09-11 ", "Sept. "}) {
      String written = digit.repeat(1_000_000);
      assertThatThrownBy(() -> PublishedDate.of(written))
          .isInstanceOf(DateTimeException.class)
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void givesADayOrADateTimeExceptionForAnyText() {
    var random = new Random(20240911);
    String signs = "0123456789012345678901234567890-+:., TZzeE/WedSepMonGMT\u0000\ud800\u00a0";
    for (int i = 0; i < 20_000; i++) {
      var written = new StringBuilder();
      int length = random.nextInt(24);
      for (int j = 0; j < length; j++) {
        written.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertIsHandled(written.toString());
    }
  }

  @Test
  void givesADayOrADateTimeExceptionForADamagedDate() {
    var random = new Random(11);
    String[] dates = {
      "2024-09-11T13:00:00.000+02:00", "Wed, 11 Sep 2024 13:00:00 GMT", "1726059600000",
      "September 11, 2024", "20240911T130000Z", "9223372036854775807"
    };
    for (int i = 0; i < 20_000; i++) {
      var written = new StringBuilder(dates[random.nextInt(dates.length)]);
      for (int j = random.nextInt(3); j >= 0; j--) {
        int at = random.nextInt(written.length());
        written.setCharAt(at, written.charAt(random.nextInt(written.length())));
      }
      assertIsHandled(written.toString());
    }
  }

  private static void assertIsHandled(String written) {
    try {
      PublishedDate.of(written)
          .ifPresent(day -> assertThat(day.getYear()).as(written).isBetween(1600, 2199));
    } catch (DateTimeException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
