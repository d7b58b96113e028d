package org.broadsheet.rows;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * The rows that a function makes of each element of an iterator, in order. The function is called
 * for an element only when the rows of the elements before it are taken.
 *
 * @param <E> type of the elements
 */
public final class FlatMapIterator<E> implements Iterator<Row> {
  private final Iterator<E> elements;
  private final Function<E, Iterator<Row>> rowsOf;
  private Iterator<Row> rows = Collections.emptyIterator();

  public FlatMapIterator(Iterator<E> elements, Function<E, Iterator<Row>> rowsOf) {
    this.elements = elements;
    this.rowsOf = rowsOf;
  }

  /** The same, for a function that gives streams. */
  public static <E> FlatMapIterator<E> ofStreams(
      Iterator<E> elements, Function<E, Stream<Row>> rowsOf) {
    return new FlatMapIterator<>(elements, element -> rowsOf.apply(element).iterator());
  }

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && elements.hasNext()) {
      rows = rowsOf.apply(elements.next());
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
