package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.Schema;

/** Writes reports into a run's folder: Parquet files, and from them one CSV file. */
public final class ReportWriter {
  private final Storage storage;
  private final Path run;
  private final Path scratch;
  private final CsvProfile profile;

  /**
   * @param run the run's folder
   * @param scratch folder for temporary files
   * @param profile of the CSV files
   */
  public ReportWriter(Storage storage, Path run, Path scratch, CsvProfile profile) {
    this.storage = storage;
    this.run = run;
    this.scratch = scratch;
    this.profile = profile;
  }

  /**
   * A written report.
   *
   * @param rows as published
   * @param isOrdered whether the rows are in their total order, no two of them in one place
   */
  public record Written(Dataset<Row> rows, Manifest.Report report, boolean isOrdered) {}

  /** A part of a table as Parquet and as CSV. */
  private record Part(String parquet, String csv, CsvParts.Piece piece, long bytes, String sha256)
      implements Serializable {}

  /**
   * Writes a report and takes the hashes of its files.
   *
   * @param isOrdered whether the rows come in the schema's order already
   */
  public Written write(Schema schema, Dataset<Row> rows, boolean isOrdered) throws IOException {
    return csv(schema, parquet(schema, rows, isOrdered));
  }

  private Dataset<Row> parquet(Schema schema, Dataset<Row> rows, boolean isOrdered) {
    String folder = parquetFolder(schema).toString();
    Dataset<Row> conformed = schema.conform(rows);
    (isOrdered ? conformed : conformed.sort(schema.sortColumns()))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .option("compression", "zstd")
        // On by default in a Spark that others started; the marker file would be among the data.
        .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
        .parquet(folder);
    return rows.sparkSession().read().schema(schema.structType()).parquet(folder);
  }

  private Path parquetFolder(Schema schema) {
    return new Path(run, "parquet/" + schema.name());
  }

  private Written csv(Schema schema, Dataset<Row> published) throws IOException {
    List<Part> parts = parts(schema, published.sparkSession());
    var name = "csv/" + schema.name() + ".csv";
    var files = new TreeMap<String, Manifest.File>();
    files.put(name, joined(name, CsvParts.header(schema, profile), parts));
    for (Part part : parts) {
      String file = "parquet/" + schema.name() + "/" + new Path(part.parquet()).getName();
      files.put(file, new Manifest.File(part.bytes(), part.sha256()));
    }
    List<CsvParts.Piece> pieces = parts.stream().map(Part::piece).toList();
    long rows = pieces.stream().mapToLong(CsvParts.Piece::rows).sum();
    return new Written(published, new Manifest.Report(rows, files), isOrdered(pieces));
  }

  private static boolean isOrdered(List<CsvParts.Piece> pieces) {
    List<Object> before = null;
    for (CsvParts.Piece piece : pieces) {
      boolean follows =
          before == null || piece.rows() == 0 || RowOrder.isAfter(before, piece.first());
      if (!piece.isOrdered() || !follows) {
        return false;
      }
      before = piece.rows() == 0 ? before : piece.last();
    }
    return true;
  }

  /** Writes the CSV piece of each Parquet file, one task a file. */
  private List<Part> parts(Schema schema, SparkSession spark) throws IOException {
    List<String> parquet =
        storage.files(parquetFolder(schema)).stream()
            .map(FileStatus::getPath)
            .map(Path::toString)
            .toList();
    if (parquet.isEmpty()) {
      throw new IOException("Spark wrote no Parquet file for " + schema.name());
    }
    Storage tasks = storage;
    CsvParts.Layout layout = CsvParts.Layout.of(schema, profile);
    var folder = new Path(scratch, "csv-" + schema.name()).toString();
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(parquet, parquet.size())
        .map(file -> part(file, folder, layout, tasks))
        .collect();
  }

  private static Part part(String parquet, String folder, CsvParts.Layout layout, Storage storage)
      throws IOException {
    // Each attempt writes its own file, so that a repeated task does not damage another's.
    String csv =
        folder + "/" + new Path(parquet).getName() + "." + TaskContext.get().taskAttemptId();
    CsvParts.Piece piece = CsvParts.write(parquet, csv, layout, storage);
    var path = new Path(parquet);
    long bytes = storage.fileSystem(path).getFileStatus(path).getLen();
    return new Part(parquet, csv, piece, bytes, storage.sha256(path));
  }

  private Manifest.File joined(String name, String header, List<Part> parts) throws IOException {
    var files = new RunFiles(run, storage);
    try (var out = files.create(name)) {
      out.write(header.getBytes(UTF_8));
      for (Part part : parts) {
        try (var in = storage.open(new Path(part.csv()))) {
          in.transferTo(out);
        }
      }
    }
    storage.delete(new Path(scratch, "csv-" + new Path(name).getName().replace(".csv", "")));
    return files.written().get(name);
  }
}
