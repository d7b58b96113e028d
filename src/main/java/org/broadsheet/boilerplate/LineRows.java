package org.broadsheet.boilerplate;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** One row per article and line of it that can be repeated; from outlet, day and text. */
final class LineRows implements MapPartitionsFunction<Row, Row> {
  static final StructType SCHEMA =
      StructType.fromDDL(
          "outlet string, key long, form string, times long, edge long, is_long long, dated long,"
              + " day long");

  /** The day of publication as one of 64 bits; 0 without one. */
  static final String DAY_BIT =
      "coalesce(shiftleft(1L, cast(pmod(unix_date(published_date), 64) as int)), 0L)";

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    return new Iterator<>() {
      private Iterator<Row> lines = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!lines.hasNext() && articles.hasNext()) {
          lines = rows(articles.next());
        }
        return lines.hasNext();
      }

      @Override
      public Row next() {
        return lines.next();
      }
    };
  }

  private static Iterator<Row> rows(Row article) {
    String outlet = article.getString(0);
    boolean isDated = !article.isNullAt(1);
    long day = isDated ? 1L << Math.floorMod(day(article.get(1)), 64L) : 0;
    List<LineUse> uses = LineUse.of(new PageText(article.getString(2), outlet, ""));
    return uses.stream()
        .map(
            use ->
                RowFactory.create(
                    outlet,
                    use.key(),
                    use.form().name(),
                    (long) use.times(),
                    use.isAtEdge() ? 1L : 0L,
                    use.isInLongArticle() ? 1L : 0L,
                    isDated ? 1L : 0L,
                    day))
        .iterator();
  }

  private static long day(Object date) {
    LocalDate day = date instanceof Date sql ? sql.toLocalDate() : (LocalDate) date;
    return day.toEpochDay();
  }
}
