package org.broadsheet.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * Makes rows of rows that stand together by key, one key's rows at a time in memory.
 *
 * @param <K> what tells groups apart
 */
public final class ByKey<K> implements Iterator<Row> {
  private final Iterator<Row> sorted;
  private final Function<Row, K> key;
  private final Function<List<Row>, Iterator<Row>> rowsOf;
  private Iterator<Row> ready = Collections.emptyIterator();
  private Row first;

  public ByKey(
      Iterator<Row> sorted, Function<Row, K> key, Function<List<Row>, Iterator<Row>> rowsOf) {
    this.sorted = sorted;
    this.key = key;
    this.rowsOf = rowsOf;
  }

  @Override
  public boolean hasNext() {
    while (!ready.hasNext() && (first != null || sorted.hasNext())) {
      ready = rowsOf.apply(group());
    }
    return ready.hasNext();
  }

  private List<Row> group() {
    var rows = new ArrayList<Row>();
    Row row = first == null ? sorted.next() : first;
    first = null;
    K shared = key.apply(row);
    rows.add(row);
    while (sorted.hasNext() && first == null) {
      Row next = sorted.next();
      if (key.apply(next).equals(shared)) {
        rows.add(next);
      } else {
        first = next;
      }
    }
    return rows;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.next();
  }
}
