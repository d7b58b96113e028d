package org.broadsheet.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts as one would write them with Spark SQL alone: a row per token, then groups of them.
 *
 * @param counts from (article_id, outlet, language, token_count, term), a row per token
 */
record SparkSqlCount(String name, Dataset<Row> articles, UnaryOperator<Dataset<Row>> counts)
    implements Contender {

  /** The short way: articles are counted as distinct ids. */
  static SparkSqlCount distinct(Dataset<Row> articles) {
    return new SparkSqlCount(
        "Spark SQL, explode + count distinct",
        articles,
        tokens ->
            tokens
                .groupBy("outlet", "language", "term")
                .agg(
                    count(lit(1)).as("term_count"),
                    count_distinct(col("article_id")).as("article_count")));
  }

  /** Article by article, then outlet by outlet, which also gives the sums of squares. */
  static SparkSqlCount twoGroups(Dataset<Row> articles) {
    return new SparkSqlCount(
        "Spark SQL, explode + two group-bys", articles, SparkSqlCount::byArticleThenOutlet);
  }

  private static Dataset<Row> byArticleThenOutlet(Dataset<Row> tokens) {
    return tokens
        .groupBy("article_id", "outlet", "language", "token_count", "term")
        .agg(count(lit(1)).as("uses"))
        .groupBy("outlet", "language", "term")
        .agg(
            count(lit(1)).as("article_count"),
            sum(col("uses")).as("term_count"),
            sum(col("uses").multiply(col("uses"))).as("squared_uses"),
            sum(col("uses").multiply(col("token_count"))).as("uses_times_tokens"));
  }

  @Override
  public void write(Path target) {
    Column word = col("word");
    Column straight =
        replace(lower(col("text")), lit(PlainWords.APOSTROPHE), lit(PlainWords.STRAIGHT));
    Column owner = word.substr(lit(1), length(word).minus(PlainWords.POSSESSIVE.length()));
    Dataset<Row> tokens =
        articles
            .withColumn(
                "word", explode(regexp_extract_all(straight, lit(PlainWords.REGEX), lit(0))))
            .withColumn("term", when(word.endsWith(PlainWords.POSSESSIVE), owner).otherwise(word))
            .select("article_id", "outlet", "language", "token_count", "term");
    counts.apply(tokens).write().parquet(target.toString());
  }
}
