package org.broadsheet.analysis.term;

import static org.apache.spark.sql.functions.expr;
import static org.broadsheet.analysis.term.TermFields.ARTICLE_COUNT;
import static org.broadsheet.analysis.term.TermFields.PER_MILLION;
import static org.broadsheet.analysis.term.TermFields.TERM;
import static org.broadsheet.analysis.term.TermFields.TERM_COUNT;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.schema.Field.date;
import static org.broadsheet.schema.Field.flag;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/**
 * The days of each term: how often it was used on each, and on which it burst. Sorted by term once,
 * and then read term by term: no more than the days of one term are held.
 */
public final class TermDays {
  public static final Field DAY = date("published_date", "Day of publication in UTC.");
  public static final Field IS_BURST =
      flag(
          "is_burst",
          "Whether the day is part of a burst (Kleinberg, two states, s = 2, gamma = 1): a run of"
              + " days on which about twice the usual share of articles uses the term.");

  private static final List<Field> FIELDS =
      List.of(DAY, LANGUAGE, TERM, ARTICLE_COUNT, TERM_COUNT, PER_MILLION, IS_BURST);

  private TermDays() {}

  /**
   * One row per term, language and day, in this order: Spark sorts fastest by what differs first.
   */
  public static Dataset<Row> of(Corpus corpus, TermSelection published) {
    Dataset<Row> sums = published.words(TermCounts.by(PUBLISHED_DATE).partialSums(corpus));
    Map<String, Calendar> calendars = calendars(corpus);
    long minimum = published.articles();
    Column day = expr("unix_date(" + PUBLISHED_DATE.name() + ")");
    return sums.select(
            LANGUAGE.column(),
            TERM.column(),
            day.as(PUBLISHED_DATE.name()),
            ARTICLE_COUNT.column(),
            TERM_COUNT.column())
        .repartitionByRange(TERM.column(), LANGUAGE.column())
        .sortWithinPartitions(TERM.column(), LANGUAGE.column(), PUBLISHED_DATE.column())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> new Terms(rows, calendars, minimum),
            Encoders.row(type()));
  }

  private static StructType type() {
    return new StructType(
        FIELDS.stream()
            .map(f -> DataTypes.createStructField(f.name(), f.type().spark(), false))
            .toArray(StructField[]::new));
  }

  /** The days of each language: few enough to hold. */
  private static Map<String, Calendar> calendars(Corpus corpus) {
    var days = new HashMap<String, TreeMap<Integer, Calendar.Day>>();
    for (Row row : corpus.totals(PUBLISHED_DATE, LANGUAGE).collectAsList()) {
      if (!row.isNullAt(0)) {
        long articles = row.getAs(Corpus.GROUP_ARTICLES);
        long tokens = row.getAs(Corpus.GROUP_TOKENS);
        days.computeIfAbsent(row.getString(1), language -> new TreeMap<>())
            .put((int) row.getLocalDate(0).toEpochDay(), new Calendar.Day(articles, tokens));
      }
    }
    var calendars = new HashMap<String, Calendar>();
    days.forEach((language, itsDays) -> calendars.put(language, new Calendar(itsDays)));
    return calendars;
  }

  /** The partial sums of one term after the other. */
  private static final class Terms implements Iterator<Row> {
    private final Iterator<Row> sums;
    private final Map<String, Calendar> calendars;
    private final long minimum;
    private Row ahead;
    private Iterator<Row> ready = List.<Row>of().iterator();

    Terms(Iterator<Row> sums, Map<String, Calendar> calendars, long minimum) {
      this.sums = sums;
      this.calendars = calendars;
      this.minimum = minimum;
      this.ahead = sums.hasNext() ? sums.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && ahead != null) {
        ready = term().iterator();
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    private List<Row> term() {
      String language = ahead.getString(0);
      String term = ahead.getString(1);
      var days = new DaysOfTerm();
      while (ahead != null
          && ahead.getString(1).equals(term)
          && ahead.getString(0).equals(language)) {
        days.add(ahead);
        ahead = sums.hasNext() ? sums.next() : null;
      }
      boolean isPublished = days.articles() >= minimum && !days.isUndated();
      return isPublished ? days.rows(language, term, calendars.get(language)) : List.of();
    }
  }
}
