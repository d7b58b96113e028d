package org.broadsheet.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a contender has counted, added up: those who count the same have the same. */
record Totals(long rows, long termCount, long articleCount) {
  static Totals of(SparkSession spark, Path counts) {
    Row row =
        spark
            .read()
            .parquet(counts.toString())
            .agg(count(lit(1)), sum(col("term_count")), sum(col("article_count")))
            .head();
    return new Totals(row.getLong(0), row.getLong(1), row.getLong(2));
  }
}
