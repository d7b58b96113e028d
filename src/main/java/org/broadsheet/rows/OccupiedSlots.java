package org.broadsheet.rows;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.apache.spark.sql.Row;

/** The rows of the places of a table that are taken. */
public final class OccupiedSlots implements Iterator<Row> {
  private final int count;
  private final IntPredicate isTaken;
  private final IntFunction<Row> row;
  private int at;

  public OccupiedSlots(int count, IntPredicate isTaken, IntFunction<Row> row) {
    this.count = count;
    this.isTaken = isTaken;
    this.row = row;
  }

  @Override
  public boolean hasNext() {
    while (at < count && !isTaken.test(at)) {
      at++;
    }
    return at < count;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return row.apply(at++);
  }
}
