package org.broadsheet.story;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL_OUTLET;
import static org.broadsheet.corpus.DuplicateFields.RESEMBLANCE;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Staging;
import org.broadsheet.measure.Banding;

/**
 * Articles that are near-duplicates of earlier ones: wire copy, reprints, updates.
 *
 * <p>The texts are read twice. First each is turned into a MinHash signature, and articles that
 * agree in a band of it become candidates; then the sets of shingles of the candidates alone are
 * made and sent, each to the articles it may be a copy of, where two of them are held at a time. No
 * table of all sets is ever made: it would be larger than the texts, and next to none of it is
 * needed, since few articles have a candidate.
 */
public final class Duplicates {
  private static final String BUCKET = "bucket";
  private static final String CANDIDATE = "candidate";
  private static final String CANDIDATES = "candidates";
  private static final String IS_OTHER = "is_other";
  private static final String ORIGINAL_DATE = "original_date";

  private static final StructType SIGNED =
      StructType.fromDDL("bucket bigint, article_id string, published_date date, next_rows bigint");
  private static final StructType PAIR = StructType.fromDDL("article_id string, candidate string");
  private static final StructType SHINGLED =
      StructType.fromDDL(
          "candidate string, is_other boolean, article_id string, outlet string,"
              + " published_date date, shingles binary");
  private static final StructType VERIFIED =
      StructType.fromDDL(
          "article_id string, outlet string, duplicate_of string, original_date date,"
              + " original_outlet string, resemblance double");

  private Duplicates() {}

  /**
   * One row per article that is a copy: article_id, duplicate_of, resemblance, outlet,
   * original_outlet. The original is the earliest article (undated ones last, then by article_id)
   * whose resemblance to it, the Jaccard coefficient of the two sets of five-word shingles, is at
   * least the threshold; it may itself be a copy of another. An article of under five words is
   * never one. The same rows however the articles are ordered and spread.
   *
   * @param articles article_id, outlet, published_date, language and text; no id twice
   * @param threshold above 0 up to 1
   */
  public static Dataset<Row> of(Dataset<Row> articles, double threshold, Staging staging) {
    Dataset<Row> candidates =
        staging.stage(
            "duplicate_candidates", candidates(articles, Banding.forThreshold(threshold)));
    return staging.stage("duplicates", earliest(verified(articles, candidates, threshold)));
  }

  /**
   * A row per article to compare: those to compare it with, itself among them if some are with it.
   */
  static Dataset<Row> candidates(Dataset<Row> articles, Banding banding) {
    return articles
        .select(ARTICLE_ID.column(), PUBLISHED_DATE.column(), LANGUAGE.column(), TEXT.column())
        .mapPartitions(new Signing(banding), Encoders.row(SIGNED))
        .repartition(col(BUCKET))
        .sortWithinPartitions(
            col(BUCKET), PUBLISHED_DATE.column().asc_nulls_last(), ARTICLE_ID.column())
        .mapPartitions(new Pairing(), Encoders.row(PAIR))
        .groupBy(ARTICLE_ID.column())
        .agg(collect_set(col(CANDIDATE)).as(CANDIDATES));
  }

  /** A row per copy and article it is a copy of. */
  private static Dataset<Row> verified(
      Dataset<Row> articles, Dataset<Row> candidates, double threshold) {
    return articles
        .select(
            ARTICLE_ID.column(),
            OUTLET.column(),
            PUBLISHED_DATE.column(),
            LANGUAGE.column(),
            TEXT.column())
        .join(candidates, ARTICLE_ID.name())
        .mapPartitions(new Shingling(), Encoders.row(SHINGLED))
        .repartition(col(CANDIDATE))
        .sortWithinPartitions(CANDIDATE, IS_OTHER)
        .mapPartitions(new Verifying(threshold), Encoders.row(VERIFIED));
  }

  private static Dataset<Row> earliest(Dataset<Row> verified) {
    return verified
        .groupBy(ARTICLE_ID.column())
        .agg(
            min(struct(
                    col(ORIGINAL_DATE).isNull(),
                    col(ORIGINAL_DATE),
                    ORIGINAL.column(),
                    RESEMBLANCE.column(),
                    OUTLET.column(),
                    ORIGINAL_OUTLET.column()))
                .as("copy"))
        .select(
            ARTICLE_ID.column(),
            col("copy." + ORIGINAL.name()),
            col("copy." + RESEMBLANCE.name()),
            col("copy." + OUTLET.name()),
            col("copy." + ORIGINAL_OUTLET.name()));
  }
}
