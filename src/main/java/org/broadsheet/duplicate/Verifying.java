package org.broadsheet.duplicate;

import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.measure.Jaccard;
import org.broadsheet.rows.FlatMapIterator;

/**
 * Computes the resemblance of candidate pairs. Takes rows of {@link Shingling}, with the row of a
 * candidate before those of the articles to compare with it. Gives a row per pair whose resemblance
 * is at least the threshold: article_id, candidate, resemblance, outlet, and the candidate's outlet
 * and published_date. Holds two articles at a time.
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
      boolean isOther = row.getAs(DuplicateSearch.IS_OTHER);
      if (!isOther) {
        candidate = row;
        set = set(row);
        return Stream.empty();
      }
      double resemblance = Jaccard.of(set, set(row));
      return resemblance < threshold ? Stream.empty() : Stream.of(copy(row, resemblance));
    }

    private Row copy(Row row, double resemblance) {
      return RowFactory.create(
          row.getAs(ARTICLE_ID.name()),
          row.getAs(DuplicateSearch.CANDIDATE),
          resemblance,
          row.getAs(OUTLET.name()),
          candidate.getAs(OUTLET.name()),
          candidate.getAs(PUBLISHED_DATE.name()));
    }

    private static long[] set(Row row) {
      ByteBuffer bytes = ByteBuffer.wrap(row.getAs(DuplicateSearch.SHINGLES));
      long[] set = new long[bytes.remaining() / Long.BYTES];
      bytes.asLongBuffer().get(set);
      return set;
    }
  }
}
