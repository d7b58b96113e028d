package org.broadsheet.duplicate;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.measure.Jaccard;
import org.broadsheet.rows.FlatMapIterator;

/**
 * Which candidates are what they seem. Takes {@link Shingling}'s rows, the candidate's own before
 * those of the articles to compare with it; of the pairs as alike as the threshold gives
 * (article_id, candidate, resemblance, outlet, the candidate's outlet and its published_date).
 * Holds two articles at a time.
 */
record Verifying(double threshold) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return FlatMapIterator.ofStreams(rows, new Comparison(threshold)::copies);
  }

  private static final class Comparison {
    private final double threshold;
    private Row candidate;
    private long[] set = new long[0];

    Comparison(double threshold) {
      this.threshold = threshold;
    }

    Stream<Row> copies(Row row) {
      if (!row.getBoolean(1)) {
        candidate = row;
        set = set(row);
        return Stream.empty();
      }
      double resemblance = Jaccard.of(set, set(row));
      return resemblance < threshold ? Stream.empty() : Stream.of(copy(row, resemblance));
    }

    private Row copy(Row row, double resemblance) {
      return RowFactory.create(
          row.get(2), row.get(0), resemblance, row.get(3), candidate.get(3), candidate.get(4));
    }

    private static long[] set(Row row) {
      ByteBuffer bytes = ByteBuffer.wrap(row.getAs(5));
      long[] set = new long[bytes.remaining() / Long.BYTES];
      bytes.asLongBuffer().get(set);
      return set;
    }
  }
}
