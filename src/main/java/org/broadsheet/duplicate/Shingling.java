package org.broadsheet.duplicate;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;

/**
 * The second pass, over the texts of candidates only: what is to be compared, sent to where it is.
 * Takes rows of (article_id, outlet, published_date, language, text, candidates), gives a row per
 * candidate: (candidate, whether it is another article, article_id, outlet, published_date, the set
 * of shingles).
 */
record Shingling() implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var shingles = new Shingles();
    return FlatMapIterator.ofStreams(
        articles,
        article -> {
          shingles.read(article.getString(4), article.getString(3));
          byte[] set = bytes(shingles.set());
          String id = article.getString(0);
          return article.<String>getList(5).stream()
              .map(
                  candidate ->
                      RowFactory.create(
                          candidate,
                          !candidate.equals(id),
                          id,
                          article.get(1),
                          article.get(2),
                          set));
        });
  }

  private static byte[] bytes(long[] set) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * set.length);
    bytes.asLongBuffer().put(set);
    return bytes.array();
  }
}
