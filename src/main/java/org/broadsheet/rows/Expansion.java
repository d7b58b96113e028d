package org.broadsheet.rows;

import static java.util.Spliterator.ORDERED;
import static java.util.Spliterators.spliteratorUnknownSize;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/** What each row of a partition becomes, one row after the other. */
public final class Expansion {
  private Expansion() {}

  /** The rows that {@code rowsOf} makes of each row, in order; those of one are held at a time. */
  public static Iterator<Row> of(Iterator<Row> rows, Function<Row, Stream<Row>> rowsOf) {
    return StreamSupport.stream(spliteratorUnknownSize(rows, ORDERED), false)
        .flatMap(rowsOf)
        .iterator();
  }
}
