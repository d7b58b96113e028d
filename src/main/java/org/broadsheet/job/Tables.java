package org.broadsheet.job;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.io.output.Catalogue;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.report.Report;
import org.broadsheet.schema.Schema;

/**
 * The tables of a catalogue, to which a job publishes beside its output folder.
 *
 * @param namespace such as {@code lake.news}
 * @param spark asked for when the tables are looked at
 */
record Tables(String namespace, List<Report> reports, Supplier<SparkSession> spark) {

  /** Checks that every report fits its table. */
  void check() {
    new Catalogue(spark.get(), namespace).check(reports.stream().map(Report::schema).toList());
  }

  /**
   * Puts the files of a published run into the tables that do not have them.
   *
   * @return how many tables were written, in words
   */
  String publish(Manifest run, Output output, Progress progress) throws IOException {
    check();
    var catalogue = new Catalogue(spark.get(), namespace);
    int changed = 0;
    for (Report report : reports) {
      Schema schema = report.schema();
      var files = new Path(output.run(run.runId()), "parquet/" + schema.name());
      Dataset<Row> rows = spark.get().read().schema(schema.structType()).parquet(files.toString());
      boolean isNew =
          progress.stage(
              "table " + schema.name(),
              () -> catalogue.publish(schema, rows, run),
              written -> written ? "written" : "as published before");
      changed += isNew ? 1 : 0;
    }
    return "%s: %,d written, %,d as published before"
        .formatted(namespace, changed, reports.size() - changed);
  }
}
