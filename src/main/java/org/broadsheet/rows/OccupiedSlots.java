package org.broadsheet.rows;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.apache.spark.sql.Row;

/** The rows of an open-addressing table: one for each slot that is occupied, in their order. */
public final class OccupiedSlots implements Iterator<Row> {
  private final int slots;
  private final IntPredicate isOccupied;
  private final IntFunction<Row> row;
  private int at;

  /**
   * @param slots how many slots the table has, occupied or free
   * @param isOccupied whether the slot of that number is occupied
   * @param row makes the row of an occupied slot
   */
  public OccupiedSlots(int slots, IntPredicate isOccupied, IntFunction<Row> row) {
    this.slots = slots;
    this.isOccupied = isOccupied;
    this.row = row;
  }

  @Override
  public boolean hasNext() {
    while (at < slots && !isOccupied.test(at)) {
      at++;
    }
    return at < slots;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return row.apply(at++);
  }
}
