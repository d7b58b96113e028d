package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  /** Size of a file that one task reads in less time than an exchange takes. */
  private static final long SMALL_BYTES = 1L << 20;

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
   * @param isOfSchema whether the files have the columns and the types of the schema; else the rows
   *     cannot be queried
   * @param sums of the columns that were to be added up
   * @param problems of the rows, a sentence each; empty if they are of the schema, satisfy the
   *     rules of its columns, and are in their total order, no two of them in one place
   */
  public record Written(
      Dataset<Row> rows,
      Manifest.Report report,
      boolean isOfSchema,
      Map<String, Long> sums,
      List<String> problems) {}

  /** A part of a table as Parquet and as CSV. */
  private record Part(String parquet, String csv, CsvParts.Piece piece, long bytes, String sha256)
      implements Serializable {}

  /**
   * Writes a report, checks its rows, and takes the hashes of its files.
   *
   * @param isOrdered whether the rows come in the schema's order already
   * @param summed names of the counts to add up
   */
  public Written write(Schema schema, Dataset<Row> rows, boolean isOrdered, Set<String> summed)
      throws IOException {
    return csv(schema, parquet(schema, rows, isOrdered), summed);
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

  private Written csv(Schema schema, Dataset<Row> published, Set<String> summed)
      throws IOException {
    List<Part> parts = parts(schema, summed, published.sparkSession());
    var name = "csv/" + schema.name() + ".csv";
    var files = new TreeMap<String, Manifest.File>();
    files.put(name, joined(name, CsvParts.header(schema, profile), parts));
    for (Part part : parts) {
      String file = "parquet/" + schema.name() + "/" + new Path(part.parquet()).getName();
      files.put(file, new Manifest.File(part.bytes(), part.sha256()));
    }
    var table = new WrittenParts(schema.name(), parts.stream().map(Part::piece).toList());
    var report = new Manifest.Report(table.rows(), files);
    return new Written(
        inOnePartition(published, parts),
        report,
        table.isOfSchema(),
        table.tally().sums(),
        table.problems());
  }

  /** A small table in one partition, so that queries of it need no exchange of rows. */
  private static Dataset<Row> inOnePartition(Dataset<Row> published, List<Part> parts) {
    boolean isSmall = parts.size() == 1 && parts.get(0).bytes() <= SMALL_BYTES;
    return isSmall ? published.coalesce(1) : published;
  }

  /** Writes and checks the CSV piece of each Parquet file, one task a file. */
  private List<Part> parts(Schema schema, Set<String> summed, SparkSession spark)
      throws IOException {
    List<String> parquet =
        storage.files(parquetFolder(schema)).stream()
            .map(FileStatus::getPath)
            .map(Path::toString)
            .toList();
    if (parquet.isEmpty()) {
      throw new IOException("Spark wrote no Parquet file for " + schema.name());
    }
    Storage tasks = storage;
    CsvParts.Layout layout = CsvParts.Layout.of(schema, profile, summed);
    var folder = new Path(scratch, "csv-" + schema.name()).toString();
    if (parquet.size() == 1 && spark.sparkContext().isLocal()) {
      // A job of one task in this process costs more than most small tables.
      return List.of(part(parquet.get(0), folder + "/part", layout, storage));
    }
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(parquet, parquet.size())
        .map(file -> part(file, attempt(file, folder), layout, tasks))
        .collect();
  }

  /** Each attempt writes its own file, so that a repeated task does not damage another's. */
  private static String attempt(String parquet, String folder) {
    return folder + "/" + new Path(parquet).getName() + "." + TaskContext.get().taskAttemptId();
  }

  private static Part part(String parquet, String csv, CsvParts.Layout layout, Storage storage)
      throws IOException {
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
