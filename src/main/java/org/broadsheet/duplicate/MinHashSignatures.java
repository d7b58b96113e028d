package org.broadsheet.duplicate;

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
 * The first pass over the texts: which buckets an article falls into. Takes rows of (article_id,
 * published_date, language, text), gives a row per band: (bucket, article_id, published_date, then
 * the next rows of the signature, a byte of each, that tell the articles of a full bucket apart).
 */
record MinHashSignatures(Banding banding) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> articles) {
    var minHash = new MinHash(banding.bands() * banding.rows());
    var shingles = new Shingles();
    return FlatMapIterator.ofStreams(
        articles,
        article -> {
          shingles.read(article.getString(3), article.getString(2));
          return shingles.size() == 0
              ? Stream.empty()
              : buckets(article, minHash.signature(shingles.hashes(), shingles.size()));
        });
  }

  private Stream<Row> buckets(Row article, int[] signature) {
    return IntStream.range(0, banding.bands())
        .mapToObj(
            band ->
                RowFactory.create(
                    bucket(signature, band),
                    article.get(0),
                    article.get(1),
                    next(signature, band)));
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
