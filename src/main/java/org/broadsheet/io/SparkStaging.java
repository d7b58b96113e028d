package org.broadsheet.io;

import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Staging;

/** Keeps tables as Parquet files in a run's scratch folder. */
public final class SparkStaging implements Staging {
  /** Small row groups, so that several tasks can read the file of one task. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final SparkSession spark;
  private final Path scratch;

  public SparkStaging(SparkSession spark, Path scratch) {
    this.spark = spark;
    this.scratch = scratch;
  }

  @Override
  public Dataset<Row> stage(String name, Dataset<Row> rows) {
    String folder = new Path(scratch, name).toString();
    StructType schema = rows.schema();
    rows.write()
        .mode(SaveMode.ErrorIfExists)
        .option("parquet.block.size", ROW_GROUP_BYTES)
        .option("compression", "snappy")
        .parquet(folder);
    return spark.read().schema(schema).parquet(folder);
  }
}
