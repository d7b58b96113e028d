package org.broadsheet.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * The rows of a sorted partition, grouped by key columns that are never null: a list for each
 * group. One group is held in memory at a time.
 */
public final class GroupedRows implements Iterator<List<Row>> {
  private final Iterator<Row> sorted;
  private final int mostRows;
  private final int[] keys;
  private Row ahead;

  /**
   * @param sorted rows in which those of a group follow each other
   * @param mostRows rows that a group may have; the rest of a larger group is dropped
   * @param keys names of the columns whose values a group shares
   */
  public GroupedRows(Iterator<Row> sorted, int mostRows, String... keys) {
    this.sorted = sorted;
    this.mostRows = mostRows;
    this.ahead = following();
    this.keys = ahead == null ? new int[0] : Stream.of(keys).mapToInt(ahead::fieldIndex).toArray();
  }

  /** Groups of any size. */
  public GroupedRows(Iterator<Row> sorted, String... keys) {
    this(sorted, Integer.MAX_VALUE, keys);
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
    var group = new ArrayList<Row>();
    while (ahead != null && isSameGroup(first, ahead)) {
      if (group.size() < mostRows) {
        group.add(ahead);
      }
      ahead = following();
    }
    return group;
  }

  private Row following() {
    return sorted.hasNext() ? sorted.next() : null;
  }

  private boolean isSameGroup(Row one, Row other) {
    for (int key : keys) {
      if (!one.get(key).equals(other.get(key))) {
        return false;
      }
    }
    return true;
  }
}
