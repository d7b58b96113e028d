package org.broadsheet.job;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.corpus.Preparation;
import org.broadsheet.corpus.Staging;
import org.broadsheet.story.Stories;

/** Takes boilerplate out of the articles and finds their copies, before anything is counted. */
record Preparing(
    Preparation.Options options, SparkSession spark, Staging staging, Progress progress) {

  /** The records, prepared as the options want it. */
  Preparation of(Dataset<Row> records) throws IOException {
    return new Preparation(
        records,
        spark.emptyDataFrame(),
        spark.createDataFrame(
            List.of(), StructType.fromDDL("article_id string, duplicate_of string")),
        options.mergeCopies(),
        Stories::of);
  }
}
