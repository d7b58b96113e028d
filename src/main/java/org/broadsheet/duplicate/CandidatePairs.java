package org.broadsheet.duplicate;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;

/**
 * Which articles are to be compared. Takes {@link MinHashSignatures}'s rows, those of a bucket side
 * by side from the earliest to the latest; gives rows of (article_id, the published_date and
 * article_id of an earlier one that it may be a copy of).
 */
record CandidatePairs() implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return FlatMapIterator.ofStreams(rows, new Buckets()::pairs);
  }

  /**
   * An article.
   *
   * @param date of its publication as Spark gives it, null if undated
   */
  private record Dated(String id, Object date) {}

  private static final class Buckets {
    private Bucket<Dated> bucket = new Bucket<>();
    private long key;

    Stream<Row> pairs(Row row) {
      if (row.getLong(0) != key) {
        key = row.getLong(0);
        bucket = new Bucket<>();
      }
      var article = new Dated(row.getString(1), row.get(2));
      return bucket.add(article, row.getLong(3)).stream()
          .map(earlier -> RowFactory.create(article.id, earlier.date, earlier.id));
    }
  }
}
