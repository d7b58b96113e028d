package org.broadsheet.analysis.term;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.SortedMap;

/** The days on which a language has articles, in order, and how much was published on each. */
final class Calendar implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<Integer, Integer> places = new HashMap<>();
  private final LocalDate[] dates;
  private final long[] articles;
  private final long[] tokens;

  /** What was published on a day. */
  record Day(long articles, long tokens) {}

  /**
   * @param days by their number since 1970-01-01
   */
  Calendar(SortedMap<Integer, Day> days) {
    dates = days.keySet().stream().map(LocalDate::ofEpochDay).toArray(LocalDate[]::new);
    articles = days.values().stream().mapToLong(Day::articles).toArray();
    tokens = days.values().stream().mapToLong(Day::tokens).toArray();
    days.keySet().forEach(day -> places.put(day, places.size()));
  }

  int size() {
    return dates.length;
  }

  /** The place of a day among the days. */
  int place(int epochDay) {
    return places.get(epochDay);
  }

  LocalDate date(int place) {
    return dates[place];
  }

  /** Articles of each day; not to be changed. */
  long[] articles() {
    return articles;
  }

  long tokens(int place) {
    return tokens[place];
  }
}
