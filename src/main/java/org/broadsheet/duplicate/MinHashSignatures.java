package org.broadsheet.duplicate;

import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.TEXT;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.measure.Banding;
import org.broadsheet.measure.MinHash;
import org.broadsheet.rows.FlatMapIterator;
import org.broadsheet.rows.Hashes;

/**
 * The first pass over the texts: puts each article into buckets. Takes rows of article_id,
 * published_date, language and text. Gives a row per band: bucket, article_id, published_date, and
 * one byte of each of the next rows of the signature, which divide a full bucket.
 */
record MinHashSignatures(Banding banding) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var minHash = new MinHash(banding.bands() * banding.rows());
    var shingles = new Shingles();
    return FlatMapIterator.ofStreams(
        articles,
        article -> {
          shingles.read(article.getAs(TEXT.name()), article.getAs(LANGUAGE.name()));
          return shingles.size() == 0
              ? Stream.empty()
              : buckets(article, minHash.signature(shingles.hashes(), shingles.size()));
        });
  }

  private Stream<Row> buckets(Row article, int[] signature) {
    String id = article.getAs(ARTICLE_ID.name());
    Object date = article.getAs(PUBLISHED_DATE.name());
    return IntStream.range(0, banding.bands())
        .mapToObj(
            band -> RowFactory.create(bucket(signature, band), id, date, next(signature, band)));
  }

  private long bucket(int[] signature, int band) {
    long hash = band;
    for (int row = 0; row < banding.rows(); row++) {
      hash = Hashes.joined(hash, signature[band * banding.rows() + row]);
    }
    return hash;
  }

  private long next(int[] signature, int band) {
    int first = (band + 1) * banding.rows();
    long bytes = 0;
    for (int level = 0; level < Bucket.LEVELS; level++) {
      long hash = Hashes.joined(0, signature[(first + level) % signature.length]);
      bytes = bytes << Byte.SIZE | (hash & Bucket.BYTE);
    }
    return bytes;
  }
}
