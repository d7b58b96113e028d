package org.broadsheet.duplicate;

import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.TEXT;

import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.rows.FlatMapIterator;

/**
 * The second pass, over the texts of candidates only: sends the shingles of an article to each of
 * its candidates. Takes rows of article_id, outlet, published_date, language, text and candidates.
 * Gives a row per candidate: candidate, whether it is another article, article_id, outlet,
 * published_date, and the set of shingles.
 */
record Shingling() implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var shingles = new Shingles();
    return FlatMapIterator.ofStreams(
        articles,
        article -> {
          shingles.read(article.getAs(TEXT.name()), article.getAs(LANGUAGE.name()));
          byte[] set = bytes(shingles.set());
          String id = article.getAs(ARTICLE_ID.name());
          List<String> candidates = article.getList(article.fieldIndex(DuplicateSearch.CANDIDATES));
          return candidates.stream()
              .map(
                  candidate ->
                      RowFactory.create(
                          candidate,
                          !candidate.equals(id),
                          id,
                          article.getAs(OUTLET.name()),
                          article.getAs(PUBLISHED_DATE.name()),
                          set));
        });
  }

  private static byte[] bytes(long[] set) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * set.length);
    bytes.asLongBuffer().put(set);
    return bytes.array();
  }
}
