package org.broadsheet.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Rows that begin with the same values, block by block, out of rows that stand in that order.
 *
 * @see #GroupedRows(Iterator, int, int)
 */
public final class GroupedRows implements Iterator<List<Row>> {
  private final Iterator<Row> rows;
  private final int keys;
  private final int mostRows;
  private Row ahead;

  /**
   * @param keys so many first columns are the same in a block
   * @param mostRows the first so many rows of a block are given, so that none fills the memory
   */
  public GroupedRows(Iterator<Row> rows, int keys, int mostRows) {
    this.rows = rows;
    this.keys = keys;
    this.mostRows = mostRows;
    this.ahead = following();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public List<Row> next() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    Row first = ahead;
    var block = new ArrayList<Row>();
    while (ahead != null && isSameBlock(first, ahead)) {
      if (block.size() < mostRows) {
        block.add(ahead);
      }
      ahead = following();
    }
    return block;
  }

  private Row following() {
    return rows.hasNext() ? rows.next() : null;
  }

  private boolean isSameBlock(Row one, Row other) {
    for (int i = 0; i < keys; i++) {
      if (!one.get(i).equals(other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
