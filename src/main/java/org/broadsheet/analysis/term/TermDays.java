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

import java.time.LocalDate;
import java.util.Collections;
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
import org.broadsheet.analysis.term.DaysOfTerm.Calendar;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.schema.Field;

/**
 * How often each term was used on each day, and on which days it burst. The partial sums are sorted
 * by term and then read term by term, so that the days of one term are in memory at a time.
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

  /** The columns of the sorted partial sums; the day is a number since 1970-01-01. */
  private static final List<Field> SUMS =
      List.of(LANGUAGE, TERM, PUBLISHED_DATE, ARTICLE_COUNT, TERM_COUNT);

  private static final int LANGUAGE_AT = SUMS.indexOf(LANGUAGE);
  private static final int TERM_AT = SUMS.indexOf(TERM);
  private static final int DAY_AT = SUMS.indexOf(PUBLISHED_DATE);
  private static final int ARTICLES_AT = SUMS.indexOf(ARTICLE_COUNT);
  private static final int USES_AT = SUMS.indexOf(TERM_COUNT);

  private TermDays() {}

  /**
   * One row per term, language and day, in this order: Spark sorts fastest where the first columns
   * differ most.
   *
   * @param minimum articles of the corpus that a term needs
   */
  public static Dataset<Row> of(Corpus corpus, long minimum) {
    Dataset<Row> sums =
        TermCounts.withoutStopWords(
            TermCounts.by(PUBLISHED_DATE).partialSums(corpus), corpus.options());
    Map<String, Calendar> calendars = calendars(corpus);
    Column day = expr("unix_date(" + PUBLISHED_DATE.name() + ")").as(PUBLISHED_DATE.name());
    return sums.withColumn(PUBLISHED_DATE.name(), day)
        .select(SUMS.stream().map(Field::column).toArray(Column[]::new))
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

  /** The days of each language. A corpus has few enough to hold them in memory. */
  private static Map<String, Calendar> calendars(Corpus corpus) {
    var days = new HashMap<String, TreeMap<Integer, DaysOfTerm.Day>>();
    Dataset<Row> dated =
        corpus.totals(PUBLISHED_DATE, LANGUAGE).where(PUBLISHED_DATE.column().isNotNull());
    for (Row row : dated.collectAsList()) {
      LocalDate day = row.getLocalDate(row.fieldIndex(PUBLISHED_DATE.name()));
      var published =
          new DaysOfTerm.Day(row.getAs(Corpus.GROUP_ARTICLES), row.getAs(Corpus.GROUP_TOKENS));
      days.computeIfAbsent(row.getAs(LANGUAGE.name()), language -> new TreeMap<>())
          .put((int) day.toEpochDay(), published);
    }
    var calendars = new HashMap<String, Calendar>();
    days.forEach((language, daysOfIt) -> calendars.put(language, new Calendar(daysOfIt)));
    return calendars;
  }

  /** Gives the rows of one term after another. */
  private static final class Terms implements Iterator<Row> {
    private final Iterator<Row> sums;
    private final Map<String, Calendar> calendars;
    private final long minimum;
    private Row ahead;
    private Iterator<Row> ready = Collections.emptyIterator();

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
      String language = ahead.getString(LANGUAGE_AT);
      String term = ahead.getString(TERM_AT);
      var days = new DaysOfTerm();
      while (ahead != null
          && ahead.getString(TERM_AT).equals(term)
          && ahead.getString(LANGUAGE_AT).equals(language)) {
        if (ahead.isNullAt(DAY_AT)) {
          days.addUndated(ahead.getLong(ARTICLES_AT));
        } else {
          days.add(ahead.getInt(DAY_AT), ahead.getLong(ARTICLES_AT), ahead.getLong(USES_AT));
        }
        ahead = sums.hasNext() ? sums.next() : null;
      }
      return days.articles() < minimum || days.isUndated()
          ? List.of()
          : days.rows(language, term, calendars.get(language));
    }
  }
}
