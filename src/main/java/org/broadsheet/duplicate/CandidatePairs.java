package org.broadsheet.duplicate;

import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;

import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;

/**
 * Finds the pairs of articles to compare. Takes rows of {@link MinHashSignatures}, with the
 * articles of a bucket together, the earliest first. Gives rows of article_id, and published_date
 * and article_id of an earlier article that it may be a copy of.
 */
record CandidatePairs() implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return FlatMapIterator.ofStreams(rows, new Buckets()::pairs);
  }

  /**
   * An article.
   *
   * @param date its day of publication as Spark gives it, null without a date
   */
  private record Dated(String id, Object date) {}

  private static final class Buckets {
    private Bucket<Dated> bucket = new Bucket<>();
    private long key;

    Stream<Row> pairs(Row row) {
      long rowKey = row.getAs(DuplicateSearch.BUCKET);
      if (rowKey != key) {
        key = rowKey;
        bucket = new Bucket<>();
      }
      var article = new Dated(row.getAs(ARTICLE_ID.name()), row.getAs(PUBLISHED_DATE.name()));
      return bucket.add(article, row.getAs(DuplicateSearch.NEXT_ROWS)).stream()
          .map(earlier -> RowFactory.create(article.id, earlier.date, earlier.id));
    }
  }
}
