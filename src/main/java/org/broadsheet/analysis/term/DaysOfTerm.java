package org.broadsheet.analysis.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.measure.Bursts;
import org.broadsheet.measure.PerMillion;

/** The days on which one term was used, added up from partial sums that come in order of days. */
final class DaysOfTerm {
  private static final Bursts BURSTS = new Bursts(2, 1);

  private int[] days = new int[16];
  private long[] articlesOf = new long[16];
  private long[] usesOf = new long[16];
  private int size;
  private long articles;

  /** Adds a partial sum: language, term, day (null = undated), articles, uses. */
  void add(Row sum) {
    articles += sum.getLong(3);
    if (sum.isNullAt(2)) {
      return;
    }
    int day = sum.getInt(2);
    if (size == 0 || days[size - 1] != day) {
      append(day);
    }
    articlesOf[size - 1] += sum.getLong(3);
    usesOf[size - 1] += sum.getLong(4);
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

  boolean isUndated() {
    return size == 0;
  }

  /** A row a day, in order. */
  List<Row> rows(String language, String term, Calendar calendar) {
    boolean[] burst = bursts(calendar);
    var rows = new ArrayList<Row>(size);
    for (int i = 0; i < size; i++) {
      int place = calendar.place(days[i]);
      rows.add(
          RowFactory.create(
              calendar.date(place),
              language,
              term,
              articlesOf[i],
              usesOf[i],
              PerMillion.of(usesOf[i], calendar.tokens(place)),
              burst.length > 0 && burst[place]));
    }
    return rows;
  }

  /** Which of the calendar's days are in a burst; empty if none is. */
  private boolean[] bursts(Calendar calendar) {
    long dated = Arrays.stream(articlesOf, 0, size).sum();
    if (!BURSTS.canBurst(dated, calendar.size())) {
      return new boolean[0];
    }
    long[] relevant = new long[calendar.size()];
    for (int i = 0; i < size; i++) {
      relevant[calendar.place(days[i])] = articlesOf[i];
    }
    var burst = new boolean[relevant.length];
    for (Bursts.Burst found : BURSTS.in(relevant, calendar.articles())) {
      Arrays.fill(burst, found.first(), found.last() + 1, true);
    }
    return burst;
  }
}
