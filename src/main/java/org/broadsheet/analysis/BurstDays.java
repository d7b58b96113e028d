package org.broadsheet.analysis;

import static org.broadsheet.analysis.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.TermFields.TERM;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.measure.Bursts;
import org.broadsheet.schema.Field;

/** Marks the days on which a term bursts, out of the days on which its language has articles. */
public final class BurstDays {
  private static final Bursts BURSTS = new Bursts(2, 1);

  /** The days of a language that have articles, in order. */
  private static final class Calendar implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<LocalDate, Integer> places = new HashMap<>();
    private final long[] articles;

    Calendar(SortedMap<LocalDate, Long> days) {
      articles = days.values().stream().mapToLong(Long::longValue).toArray();
      days.keySet().forEach(day -> places.put(day, places.size()));
    }

    long[] articles() {
      return articles;
    }

    int place(Row day) {
      return places.get(day.<LocalDate>getAs(PUBLISHED_DATE.name()));
    }
  }

  private final HashMap<String, Calendar> calendars = new HashMap<>();

  private BurstDays() {}

  /**
   * Days to look at.
   *
   * @param totals one row per day and language, of {@link Corpus#totals}: few enough to hold
   */
  public static BurstDays over(Dataset<Row> totals) {
    var days = new TreeMap<String, TreeMap<LocalDate, Long>>();
    for (Row row : totals.collectAsList()) {
      days.computeIfAbsent(row.getAs(LANGUAGE.name()), language -> new TreeMap<>())
          .put(row.getAs(PUBLISHED_DATE.name()), row.getAs(Corpus.GROUP_ARTICLES));
    }
    var bursts = new BurstDays();
    days.forEach((language, articles) -> bursts.calendars.put(language, new Calendar(articles)));
    return bursts;
  }

  /**
   * Adds the mark.
   *
   * @param counts one row per day, language and term; those without a day are dropped
   */
  public Dataset<Row> mark(Dataset<Row> counts, Field isBurst) {
    var marked = counts.schema().add(isBurst.name(), DataTypes.BooleanType, false);
    HashMap<String, Calendar> tasks = calendars;
    return counts
        .where(PUBLISHED_DATE.column().isNotNull())
        .repartition(LANGUAGE.column(), TERM.column())
        .sortWithinPartitions(LANGUAGE.column(), TERM.column(), PUBLISHED_DATE.column())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Marked(rows, tasks),
            Encoders.row(marked));
  }

  /** One term after the other; holds the days of one. */
  private static final class Marked implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Map<String, Calendar> calendars;
    private Row ahead;
    private Iterator<Row> ready = List.<Row>of().iterator();

    Marked(Iterator<Row> rows, Map<String, Calendar> calendars) {
      this.rows = rows;
      this.calendars = calendars;
      this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ready.hasNext() || ahead != null;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (!ready.hasNext()) {
        ready = marked(term()).iterator();
      }
      return ready.next();
    }

    private List<Row> term() {
      var days = new ArrayList<Row>();
      Row first = ahead;
      while (ahead != null && isSameTerm(first, ahead)) {
        days.add(ahead);
        ahead = rows.hasNext() ? rows.next() : null;
      }
      return days;
    }

    private static boolean isSameTerm(Row one, Row other) {
      return one.<String>getAs(TERM.name()).equals(other.getAs(TERM.name()))
          && one.<String>getAs(LANGUAGE.name()).equals(other.getAs(LANGUAGE.name()));
    }

    private List<Row> marked(List<Row> days) {
      Calendar calendar = calendars.get(days.get(0).<String>getAs(LANGUAGE.name()));
      long articles = days.stream().mapToLong(Marked::articles).sum();
      boolean[] burst =
          BURSTS.canBurst(articles, calendar.articles().length)
              ? burst(days, calendar)
              : new boolean[calendar.articles().length];
      return days.stream().map(day -> with(day, burst[calendar.place(day)])).toList();
    }

    private static boolean[] burst(List<Row> days, Calendar calendar) {
      long[] relevant = new long[calendar.articles().length];
      days.forEach(day -> relevant[calendar.place(day)] = articles(day));
      var burst = new boolean[relevant.length];
      for (Bursts.Burst found : BURSTS.in(relevant, calendar.articles())) {
        Arrays.fill(burst, found.first(), found.last() + 1, true);
      }
      return burst;
    }

    private static long articles(Row day) {
      return day.<Long>getAs(ARTICLE_COUNT.name());
    }

    private static Row with(Row row, boolean mark) {
      var values = new Object[row.size() + 1];
      for (int i = 0; i < row.size(); i++) {
        values[i] = row.get(i);
      }
      values[row.size()] = mark;
      return RowFactory.create(values);
    }
  }
}
