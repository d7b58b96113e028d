package org.broadsheet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * Where a benchmark works: what it measures on, and a folder of its own that goes when the process
 * ends, by whatever signal.
 *
 * @param corpus file or folder to read
 * @param defaultOutlet for records that name none
 * @param project the folder that jobs/ is in
 * @param folder for what is measured and written
 */
record Workshop(Path corpus, Optional<String> defaultOutlet, Path project, Path folder) {

  /** The share of the machine that every contender gets. */
  static final String MASTER = "local[2]";

  static Workshop open(Path corpus, String defaultOutlet) throws IOException {
    if (!Files.exists(corpus)) {
      throw new NoSuchFileException(corpus.toString());
    }
    Path project = Path.of(System.getProperty("benchmark.project", "")).toAbsolutePath();
    Path target = Files.createDirectories(project.resolve("target"));
    Path folder = Files.createTempDirectory(target, "benchmark-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    return new Workshop(corpus, Optional.ofNullable(defaultOutlet), project, folder);
  }

  /** Spark as a run starts it, on two cores. */
  SparkSession spark() {
    return SparkSession.builder()
        .appName("benchmark")
        .master(MASTER)
        .config("spark.ui.enabled", "false")
        .config("spark.local.dir", folder.resolve("spark").toString())
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", Long.toString(partitions()))
        .config("spark.sql.files.maxPartitionBytes", "32m")
        .config("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem")
        .getOrCreate();
  }

  /** As many as a run chooses. */
  private long partitions() {
    return Math.max(4, bytes(corpus) >> 23);
  }

  private static long bytes(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what is going on to who waits; results go to standard output. */
  static void say(String format, Object... values) {
    System.err.printf(format + "%n", values);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path); // Spark, too, clears away what is its own.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
