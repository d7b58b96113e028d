package org.broadsheet.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.report.PublishedRun;

/** A published run in its folder. */
record PublishedFolder(Path folder) {

  /** The run, with its reports read from their files. */
  PublishedRun run(SparkSession spark) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
    var tables = new LinkedHashMap<String, PublishedRun.Table>();
    for (var report : manifest.get("reports").properties()) {
      Dataset<Row> rows = spark.read().parquet(folder + "/parquet/" + report.getKey());
      tables.put(
          report.getKey(), new PublishedRun.Table(rows, report.getValue().get("rows").asLong()));
    }
    Map<String, Long> records = counts(manifest.get("records"));
    records.keySet().retainAll(List.of("read", "accepted", "rejected", "filtered"));
    return new PublishedRun(
        new PublishedRun.About(
            manifest.get("run_id").asText(),
            manifest.get("version").asText(),
            manifest.get("period_start").textValue(),
            manifest.get("period_end").textValue()),
        new PublishedRun.Counts(
            records,
            counts(manifest.get("records").get("rejected_by_reason")),
            counts(manifest.get("skipped"))),
        tables,
        true);
  }

  private static Map<String, Long> counts(JsonNode node) {
    var counts = new LinkedHashMap<String, Long>();
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (node.get(name).isNumber()) {
        counts.put(name, node.get(name).asLong());
      }
    }
    return counts;
  }

  /** The page of a run, written anew. */
  static byte[] page(PublishedRun run) {
    var page = new ByteArrayOutputStream();
    try {
      new ReportPage().write(run, path -> page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }
}
