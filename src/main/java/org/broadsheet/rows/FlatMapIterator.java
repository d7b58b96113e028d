package org.broadsheet.rows;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** The rows of one part after the other, each part asked for its rows when its turn comes. */
public final class FlatMapIterator<P> implements Iterator<Row> {
  private final Iterator<P> parts;
  private final Function<P, Iterator<Row>> rowsOf;
  private Iterator<Row> rows = java.util.Collections.emptyIterator();

  public FlatMapIterator(Iterable<P> parts, Function<P, Iterator<Row>> rowsOf) {
    this.parts = parts.iterator();
    this.rowsOf = rowsOf;
  }

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && parts.hasNext()) {
      rows = rowsOf.apply(parts.next());
    }
    return rows.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.next();
  }
}
