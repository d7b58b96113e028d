package org.broadsheet.rows;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * The sums of a partition of articles, a table-full at a time: adds articles up until the table is
 * full, gives its rows, and goes on with an empty one. So memory does not grow with the partition.
 */
public final class BoundedAggregation implements Iterator<Row> {
  /** Sums of bounded size. */
  public interface Table {
    /** Adds an article. */
    void add(Row article);

    /** Whether the next article may be too much. */
    boolean isFull();

    /** Its rows; not used again before they are all taken. */
    Iterator<Row> rows();

    /** Forgets everything. */
    void clear();
  }

  private final Iterator<Row> articles;
  private final Table table;
  private Iterator<Row> rows;

  public BoundedAggregation(Iterator<Row> articles, Table table) {
    this.articles = articles;
    this.table = table;
    this.rows = table.rows();
  }

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && articles.hasNext()) {
      table.clear();
      while (articles.hasNext() && !table.isFull()) {
        table.add(articles.next());
      }
      rows = table.rows();
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
