package org.broadsheet.rows;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * Partial sums over the articles of a partition. Adds articles to a table until it is full, gives
 * the table's rows, clears it and continues. Memory does not grow with the partition.
 */
public final class BoundedAggregation implements Iterator<Row> {
  /** A table of sums that holds a bounded number of them. */
  public interface Table {
    /** Adds an article. */
    void add(Row article);

    /** Whether the rows must be taken before another article is added. */
    boolean isFull();

    /** The sums. Nothing is added and nothing is cleared until all of them are taken. */
    Iterator<Row> rows();

    /** Removes all sums. */
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
