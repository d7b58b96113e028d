package org.broadsheet.analysis.term;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.measure.Bursts;
import org.broadsheet.measure.PerMillion;

/** Adds up the days on which one term was used, from partial sums in the order of days. */
final class DaysOfTerm {
  private static final Bursts BURSTS = new Bursts(2, 1);

  private int[] days = new int[16];
  private long[] articlesOf = new long[16];
  private long[] usesOf = new long[16];
  private int size;
  private long articles;

  /**
   * Adds a partial sum.
   *
   * @param day since 1970-01-01, not before the last one that was added
   */
  void add(int day, long articlesOfDay, long usesOfDay) {
    articles += articlesOfDay;
    if (size == 0 || days[size - 1] != day) {
      append(day);
    }
    articlesOf[size - 1] += articlesOfDay;
    usesOf[size - 1] += usesOfDay;
  }

  /** Adds a partial sum of undated articles. */
  void addUndated(long undatedArticles) {
    articles += undatedArticles;
  }

  private void append(int day) {
    if (size == days.length) {
      days = Arrays.copyOf(days, 2 * size);
      articlesOf = Arrays.copyOf(articlesOf, 2 * size);
      usesOf = Arrays.copyOf(usesOf, 2 * size);
    }
    days[size] = day;
    articlesOf[size] = 0;
    usesOf[size] = 0;
    size++;
  }

  /** Articles with the term, dated or not. */
  long articles() {
    return articles;
  }

  /** Whether all articles with the term are undated. */
  boolean isUndated() {
    return size == 0;
  }

  /** The published row of each day, in the order of days. */
  List<Row> rows(String language, String term, Calendar calendar) {
    boolean[] burst = bursts(calendar);
    var rows = new ArrayList<Row>(size);
    for (int i = 0; i < size; i++) {
      int place = calendar.place(days[i]);
      rows.add(
          RowFactory.create(
              calendar.dates[place],
              language,
              term,
              articlesOf[i],
              usesOf[i],
              PerMillion.of(usesOf[i], calendar.tokens[place]),
              burst.length > 0 && burst[place]));
    }
    return rows;
  }

  /** Whether each day of the calendar is in a burst; empty if none is. */
  private boolean[] bursts(Calendar calendar) {
    long dated = Arrays.stream(articlesOf, 0, size).sum();
    if (!BURSTS.canBurst(dated, calendar.dates.length)) {
      return new boolean[0];
    }
    long[] relevant = new long[calendar.dates.length];
    for (int i = 0; i < size; i++) {
      relevant[calendar.place(days[i])] = articlesOf[i];
    }
    var burst = new boolean[relevant.length];
    for (Bursts.Burst found : BURSTS.in(relevant, calendar.articles)) {
      Arrays.fill(burst, found.first(), found.last() + 1, true);
    }
    return burst;
  }

  /** What was published on a day. */
  record Day(long articles, long tokens) {}

  /** The days on which a language has articles, in order, and what was published on each. */
  static final class Calendar implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<Integer, Integer> places = new HashMap<>();
    private final LocalDate[] dates;
    private final long[] articles;
    private final long[] tokens;

    /**
     * @param days by their number since 1970-01-01
     */
    Calendar(SortedMap<Integer, Day> days) {
      dates = days.keySet().stream().map(LocalDate::ofEpochDay).toArray(LocalDate[]::new);
      articles = days.values().stream().mapToLong(Day::articles).toArray();
      tokens = days.values().stream().mapToLong(Day::tokens).toArray();
      days.keySet().forEach(day -> places.put(day, places.size()));
    }

    /** The place of a day among the days. */
    private int place(int epochDay) {
      return places.get(epochDay);
    }
  }
}
