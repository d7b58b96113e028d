package org.broadsheet.page;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.report.DailyTerms;
import org.broadsheet.report.Phrases;
import org.broadsheet.report.Terms;

/** The terms and phrases of the corpus, and its terms over time. */
final class TermViews {
  private static final int BURSTING = 200;
  private static final int COMMON = 100;
  private static final String[] TERM = {"language", "term"};

  static final List<View> ALL =
      List.of(
          View.of(Terms.REPORT)
              .first(
                  500,
                  "the terms in the most articles first",
                  col("article_count").desc(),
                  col("language"),
                  col("term")),
          View.of(Phrases.REPORT)
              .first(
                  400,
                  "the most strongly associated phrases first",
                  col("z").desc_nulls_last(),
                  col("phrase_count").desc(),
                  col("language"),
                  col("phrase")),
          View.named("terms_over_time", DailyTerms.REPORT)
              .within(500_000)
              .outOf(TermViews::perTerm)
              .showing(
                  "the %d terms with the most articles in bursts and the %d terms in the most articles"
                      .formatted(BURSTING, COMMON),
                  TermViews::overTime),
          View.named("tokens_over_time", DailyTerms.REPORT)
              .within(60_000)
              .outOf(TermViews::tokens)
              .showing("all days", TermViews::tokens));

  private TermViews() {}

  private static Dataset<Row> perTerm(Source source) {
    return source
        .rows(DailyTerms.REPORT)
        .groupBy(View.each(TERM))
        .agg(
            sum("article_count").as("article_count"),
            sum(when(col("is_burst"), col("article_count")).otherwise(0))
                .as("burst_article_count"));
  }

  private static Dataset<Row> overTime(Source source) {
    Dataset<Row> terms = perTerm(source).withColumnRenamed("article_count", "all_article_count");
    Dataset<Row> shown =
        first(terms.where(col("burst_article_count").gt(0)), "burst_article_count", BURSTING)
            .union(first(terms, "all_article_count", COMMON))
            .dropDuplicates(TERM);
    Column[] term = View.each("language", "term", "all_article_count", "burst_article_count");
    Column[] point = View.each("first_day", "article_count", "term_count", "is_burst");
    return source
        .rows(DailyTerms.REPORT)
        .withColumn("first_day", source.step().first(col("published_date")))
        .join(broadcast(shown), TERM, "inner")
        .groupBy(Stream.concat(Stream.of(term), Stream.of(col("first_day"))).toArray(Column[]::new))
        .agg(
            sum("article_count").as("article_count"),
            sum("term_count").as("term_count"),
            max("is_burst").as("is_burst"))
        .groupBy(term)
        .agg(sort_array(collect_list(struct(point))).as("points"))
        .orderBy(
            col("burst_article_count").desc(),
            col("all_article_count").desc(),
            col("language"),
            col("term"));
  }

  private static Dataset<Row> first(Dataset<Row> terms, String by, int most) {
    return terms.orderBy(col(by).desc(), col("language"), col("term")).limit(most);
  }

  /** All tokens of each language over time, computed back from per_million. */
  private static Dataset<Row> tokens(Source source) {
    Column tokens = col("term_count").multiply(1e6).divide(col("per_million"));
    return source
        .rows(DailyTerms.REPORT)
        .groupBy("published_date", "language")
        .agg(max(round(tokens)).cast("long").as("token_count"))
        .groupBy(col("language"), source.step().first(col("published_date")).as("first_day"))
        .agg(sum("token_count").as("token_count"))
        .orderBy("language", "first_day");
  }
}
