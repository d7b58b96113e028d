package org.broadsheet.job;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;
import static org.broadsheet.corpus.ArticleFields.EXCERPT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.NOTES;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.POSITION;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.REASON;
import static org.broadsheet.corpus.ArticleFields.SOURCE_FILE;
import static org.broadsheet.corpus.ArticleFields.STATUS;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.ArticleFields.TITLE;
import static org.broadsheet.corpus.ArticleFields.TOKEN_COUNT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.corpus.Notes;
import org.broadsheet.corpus.Window;
import org.broadsheet.io.output.Manifest;

/**
 * What became of the records.
 *
 * @param articles accepted articles by outlet
 * @param delivered days of the earliest and the latest accepted article; open if none has a date
 * @param notes what was guessed or repaired, and what is odd
 * @param example the first rejected record, in words
 */
record Intake(
    Manifest.Records records,
    Map<String, Manifest.Articles> articles,
    Manifest.Days delivered,
    Notes notes,
    Optional<String> example) {
  /** Name of the count of accepted articles whose text has fewer than 50 words. */
  static final String SHORT_TEXTS = "short_texts";

  /** Name of the count of accepted articles whose text is their title. */
  static final String TITLES_AS_TEXTS = "titles_as_texts";

  private static final int SHORT = 50;

  static Intake of(Dataset<Row> records) {
    var tally = new Tally();
    records
        .groupBy(STATUS.column(), REASON.column(), OUTLET.column(), LANGUAGE.column())
        .agg(
            count(lit(1)).as("records"),
            count(PUBLISHED_DATE.column()).as("dated"),
            count(NOTES.column()).as("noted"),
            count(when(TOKEN_COUNT.column().lt(SHORT), lit(1))).as(SHORT_TEXTS),
            count(when(trim(TEXT.column()).equalTo(trim(TITLE.column())), lit(1)))
                .as(TITLES_AS_TEXTS),
            min(rejected()).as("example"),
            min(PUBLISHED_DATE.column()).as("first"),
            max(PUBLISHED_DATE.column()).as("last"))
        .collectAsList()
        .forEach(tally::add);
    return new Intake(
        tally.records(),
        tally.articles,
        Job.days(new Window(tally.first, tally.last)),
        tally.notes(tally.noted == 0 ? Notes.none() : ReadingNotes.of(records)),
        Optional.ofNullable(tally.firstRejected).map(Tally::words));
  }

  private static Column rejected() {
    return when(
        STATUS.column().equalTo(ArticleFields.REJECTED),
        struct(SOURCE_FILE.column(), POSITION.column(), REASON.column(), EXCERPT.column()));
  }

  /** Sums over groups of records with the same status, reason, outlet and language. */
  private static final class Tally {
    private static final Comparator<Row> PLACE =
        Comparator.comparing((Row row) -> row.getString(0)).thenComparing(row -> row.getLong(1));

    private final Map<String, Long> byStatus = new TreeMap<>();
    private final Map<String, Long> byReason = new TreeMap<>();
    private final Map<String, Manifest.Articles> articles = new TreeMap<>();
    private final Map<String, Long> filtered = new TreeMap<>();
    private long undated;
    private long noted;
    private long shortTexts;
    private long titlesAsTexts;
    private Row firstRejected;
    private LocalDate first;
    private LocalDate last;

    void add(Row group) {
      String status = group.getAs(STATUS.name());
      long size = group.getAs("records");
      String reason = group.getAs(REASON.name());
      noted += group.<Long>getAs("noted");
      byStatus.merge(status, size, Long::sum);
      if (status.equals(ArticleFields.ACCEPTED)) {
        addArticles(group, size, size - group.<Long>getAs("dated"));
        shortTexts += group.<Long>getAs(SHORT_TEXTS);
        titlesAsTexts += group.<Long>getAs(TITLES_AS_TEXTS);
      } else if (status.equals(ArticleFields.REJECTED)) {
        Row rejected = group.getAs("example");
        firstRejected =
            firstRejected == null || PLACE.compare(rejected, firstRejected) < 0
                ? rejected
                : firstRejected;
        byReason.merge(reason, size, Long::sum);
      } else if (reason != null) {
        filtered.merge(reason, size, Long::sum);
        undated += reason.equals(ArticleFields.UNDATED) ? size : 0;
      }
    }

    private static String words(Row rejected) {
      return "%s %,d, %s: %s"
          .formatted(
              rejected.getString(0),
              rejected.getLong(1),
              rejected.getString(2),
              rejected.isNullAt(3) ? "" : rejected.getString(3));
    }

    Notes notes(Notes reading) {
      return reading.withCount(SHORT_TEXTS, shortTexts).withCount(TITLES_AS_TEXTS, titlesAsTexts);
    }

    private void addArticles(Row group, long size, long withoutDate) {
      undated += withoutDate;
      var delivered =
          new Manifest.Articles(size, withoutDate, Map.of(group.getAs(LANGUAGE.name()), size));
      articles.merge(group.getAs(OUTLET.name()), delivered, Manifest.Articles::plus);
      LocalDate earliest = group.getAs("first");
      LocalDate latest = group.getAs("last");
      if (earliest != null) {
        first = first == null || earliest.isBefore(first) ? earliest : first;
        last = last == null || latest.isAfter(last) ? latest : last;
      }
    }

    Manifest.Records records() {
      return new Manifest.Records(
          byStatus.values().stream().mapToLong(Long::longValue).sum(),
          byStatus.getOrDefault(ArticleFields.ACCEPTED, 0L),
          byStatus.getOrDefault(ArticleFields.REJECTED, 0L),
          byStatus.getOrDefault(ArticleFields.FILTERED, 0L),
          byReason,
          filtered,
          undated);
    }
  }

  /** The days that the reports cover: those of the window; an open end is the articles'. */
  Manifest.Days period(Window window) {
    Manifest.Days asked = Job.days(window);
    return new Manifest.Days(
        asked.first() == null ? delivered.first() : asked.first(),
        asked.last() == null ? delivered.last() : asked.last());
  }

  String words() {
    return words(records);
  }

  /** The records in words: read = accepted + rejected + filtered, and their reasons. */
  static String words(Manifest.Records records) {
    String words =
        "%,d read = %,d accepted + %,d rejected + %,d filtered"
            .formatted(records.read(), records.accepted(), records.rejected(), records.filtered());
    String reasons =
        Stream.of(records.rejectedByReason(), records.filteredByReason())
            .flatMap(byReason -> byReason.entrySet().stream())
            .map(reason -> "%,d %s".formatted(reason.getValue(), reason.getKey()))
            .collect(Collectors.joining(", "));
    return reasons.isEmpty() ? words : "%s (%s)".formatted(words, reasons);
  }
}
