package org.broadsheet.story;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Which articles are to be compared. Takes rows of (bucket, article_id, date, next rows of the
 * signature), those of a bucket side by side from the earliest to the latest; gives rows of
 * (article_id, candidate): each article that may be a copy of the candidate, and the candidate
 * itself.
 */
record Pairing() implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return Expansion.of(rows, new Buckets()::pairs);
  }

  private static final class Buckets {
    private Bucket bucket = new Bucket();
    private long key;

    Stream<Row> pairs(Row row) {
      if (row.getLong(0) != key) {
        key = row.getLong(0);
        bucket = new Bucket();
      }
      List<Row> pairs = new ArrayList<>();
      bucket.add(
          row.getString(1),
          row.getLong(3),
          (article, earlier) -> {
            pairs.add(RowFactory.create(article, earlier));
            pairs.add(RowFactory.create(earlier, earlier));
          });
      return pairs.stream();
    }
  }
}
