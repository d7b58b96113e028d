package org.broadsheet.duplicate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.broadsheet.corpus.ArticleFields.ARTICLE_ID;
import static org.broadsheet.corpus.ArticleFields.LANGUAGE;
import static org.broadsheet.corpus.ArticleFields.OUTLET;
import static org.broadsheet.corpus.ArticleFields.PUBLISHED_DATE;
import static org.broadsheet.corpus.ArticleFields.TEXT;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL;
import static org.broadsheet.corpus.DuplicateFields.ORIGINAL_OUTLET;
import static org.broadsheet.corpus.DuplicateFields.RESEMBLANCE;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Staging;
import org.broadsheet.measure.Banding;

/**
 * Articles that are near-duplicates of earlier ones: wire copy, reprints, updates.
 *
 * <p>The texts are read twice. In the first pass each text gets a MinHash signature, and articles
 * with an equal band of signatures become candidates. In the second pass the shingles of the
 * candidates are sent to the articles that they may be a copy of, and two sets of shingles are held
 * at a time. A table of all sets would be larger than the texts, and few articles have a candidate.
 *
 * <p>An article is first compared with its earliest candidate. That is mostly its original, and
 * then the other candidates are not compared: a story that thousands print costs one comparison
 * each.
 */
public final class DuplicateSearch {
  static final String BUCKET = "bucket";
  static final String NEXT_ROWS = "next_rows";
  static final String CANDIDATE = "candidate";
  static final String CANDIDATES = "candidates";
  static final String IS_OTHER = "is_other";
  static final String SHINGLES = "shingles";
  private static final String ORIGINAL_DATE = "original_date";
  private static final String EARLIEST = "earliest";

  private static final StructType SIGNED =
      StructType.fromDDL("bucket bigint, article_id string, published_date date, next_rows bigint");
  private static final StructType PAIR =
      StructType.fromDDL("article_id string, candidate_date date, candidate string");
  private static final StructType SHINGLED =
      StructType.fromDDL(
          "candidate string, is_other boolean, article_id string, outlet string,"
              + " published_date date, shingles binary");
  private static final StructType COPY =
      StructType.fromDDL(
          "article_id string, duplicate_of string, resemblance double, outlet string,"
              + " original_outlet string, original_date date");

  private DuplicateSearch() {}

  /**
   * One row per article that is a copy: article_id, duplicate_of, resemblance, outlet,
   * original_outlet. The original is the earliest article (undated ones last, then by article_id)
   * whose resemblance is at least the threshold. The resemblance is the Jaccard coefficient of the
   * two sets of five-word shingles. The original may itself be a copy. An article of under five
   * words is never a copy. The rows do not depend on the order or partitions of the articles.
   *
   * @param articles article_id, outlet, published_date, language and text; each id once
   * @param threshold above 0 up to 1
   */
  public static Dataset<Row> of(Dataset<Row> articles, double threshold, Staging staging) {
    Dataset<Row> candidates =
        staging.stage(
            "duplicate_candidates", candidates(articles, Banding.forThreshold(threshold)));
    if (candidates.isEmpty()) {
      return copies(articles.sparkSession().createDataFrame(List.of(), COPY));
    }
    Dataset<Row> first =
        candidates.select(ARTICLE_ID.column(), element_at(col(CANDIDATES), 1).as(CANDIDATE));
    Dataset<Row> copies =
        staging.stage("duplicates_of_first", copies(verified(articles, first, threshold)));
    Dataset<Row> others =
        candidates
            .where(size(col(CANDIDATES)).gt(1))
            .join(copies, new String[] {ARTICLE_ID.name()}, "left_anti");
    if (others.isEmpty()) {
      return copies;
    }
    Dataset<Row> rest =
        others.select(
            ARTICLE_ID.column(),
            explode(slice(col(CANDIDATES), lit(2), size(col(CANDIDATES)))).as(CANDIDATE));
    Dataset<Row> copiesOfRest = copies(earliest(verified(articles, rest, threshold)));
    return staging.stage("duplicates", copies.union(copiesOfRest));
  }

  /** A row per article that may be a copy, with its candidates, the earliest first. */
  static Dataset<Row> candidates(Dataset<Row> articles, Banding banding) {
    return articles
        .select(ARTICLE_ID.column(), PUBLISHED_DATE.column(), LANGUAGE.column(), TEXT.column())
        .mapPartitions(new MinHashSignatures(banding), Encoders.row(SIGNED))
        .repartition(col(BUCKET))
        .sortWithinPartitions(
            col(BUCKET), PUBLISHED_DATE.column().asc_nulls_last(), ARTICLE_ID.column())
        .mapPartitions(new CandidatePairs(), Encoders.row(PAIR))
        .groupBy(ARTICLE_ID.column())
        .agg(sort_array(collect_set(byDate("candidate_date", CANDIDATE))).as(CANDIDATES))
        .select(ARTICLE_ID.column(), col(CANDIDATES + "." + CANDIDATE).as(CANDIDATES));
  }

  /** A sort key from the earliest to the latest article, undated ones last. */
  private static Column byDate(String date, String... others) {
    return struct(
        Stream.concat(
                Stream.of(col(date).isNull(), col(date)), Stream.of(others).map(functions::col))
            .toArray(Column[]::new));
  }

  /**
   * A row per pair whose resemblance is at least the threshold.
   *
   * @param pairs article_id and candidate
   */
  private static Dataset<Row> verified(
      Dataset<Row> articles, Dataset<Row> pairs, double threshold) {
    Dataset<Row> themselves = pairs.select(col(CANDIDATE).as(ARTICLE_ID.name()), col(CANDIDATE));
    Dataset<Row> destinations =
        pairs
            .union(themselves)
            .groupBy(ARTICLE_ID.column())
            .agg(collect_set(col(CANDIDATE)).as(CANDIDATES));
    return articles
        .select(
            ARTICLE_ID.column(),
            OUTLET.column(),
            PUBLISHED_DATE.column(),
            LANGUAGE.column(),
            TEXT.column())
        .join(destinations, ARTICLE_ID.name())
        .mapPartitions(new Shingling(), Encoders.row(SHINGLED))
        .repartition(col(CANDIDATE))
        .sortWithinPartitions(CANDIDATE, IS_OTHER)
        .mapPartitions(new Verifying(threshold), Encoders.row(COPY));
  }

  private static Dataset<Row> earliest(Dataset<Row> verified) {
    return verified
        .groupBy(ARTICLE_ID.column())
        .agg(
            min(byDate(
                    ORIGINAL_DATE,
                    ORIGINAL.name(),
                    RESEMBLANCE.name(),
                    OUTLET.name(),
                    ORIGINAL_OUTLET.name()))
                .as(EARLIEST))
        .select(ARTICLE_ID.column(), col(EARLIEST + ".*"));
  }

  private static Dataset<Row> copies(Dataset<Row> verified) {
    return verified.select(
        ARTICLE_ID.column(),
        ORIGINAL.column(),
        RESEMBLANCE.column(),
        OUTLET.column(),
        ORIGINAL_OUTLET.column());
  }
}
