package org.broadsheet.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.io.LocalDisk;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;

/** Starts and stops the process's Spark session. */
public final class Sessions {
  private static final String CORRUPT = "corrupt files would be skipped without being counted";
  private static final String MISSING = "missing files would be skipped without being counted";

  /** Settings that results and files depend on. A user cannot change them. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("spark.sql.ansi.enabled", "true"),
          Map.entry("spark.sql.session.timeZone", "UTC"),
          Map.entry("spark.sql.datetime.java8API.enabled", "true"),
          Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
          Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
          Map.entry("spark.sql.files.ignoreMissingFiles", "false"),
          // Encoders serialise rows; everything else is Java records, which Kryo does not support.
          Map.entry("spark.serializer", "org.apache.spark.serializer.JavaSerializer"),
          Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"),
          Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1"));

  private static final String DISK = "spark.hadoop.fs.file.impl";

  /**
   * For an output on a local disk: a file system that writes no checksum files beside the published
   * ones. Clients of object stores keep the default: they buffer uploads on a local disk, in a file
   * system with checksums.
   */
  private static final Map<String, String> ON_DISK =
      Map.of(
          DISK,
          "org.apache.hadoop.fs.RawLocalFileSystem",
          "spark.hadoop.fs.file.impl.disable.cache",
          "true");

  private static final String HADOOP = "spark.hadoop.";

  /** Settings that lose data silently, and what they lose. */
  private static final Map<String, String> LOSSY =
      new TreeMap<>(
          Map.of(
              "spark.sql.files.ignoreCorruptFiles=true", CORRUPT,
              "spark.files.ignoreCorruptFiles=true", CORRUPT,
              "spark.sql.files.ignoreMissingFiles=true", MISSING,
              "spark.files.ignoreMissingFiles=true", MISSING,
              "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version=2",
                  "rows of failed tasks would stay in the reports"));

  /** Defaults that a user may override. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.master", "local[*]",
          "spark.ui.enabled", "false",
          // That log line lists every setting, secrets included.
          "spark.scheduler.listenerbus.logSlowEvent", "false",
          "spark.sql.files.maxPartitionBytes", "32m",
          // In seconds. The query of the page waits for all its broadcasts at once.
          "spark.sql.broadcastTimeout", "3600",
          // 4 MB stored take about 100 MB as a hash table, and each core may build one.
          "spark.sql.autoBroadcastJoinThreshold", "4m");

  /** Stored bytes of input per shuffle partition. */
  private static final long PARTITION_BYTES = 8L << 20;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /**
   * Stored bytes of input up to which a run is small: starting tasks, exchanging rows and compiling
   * queries take longer than computing the rows.
   */
  private static final long SMALL_BYTES = 4L << 20;

  /** For a small run: each table is one partition, so that no query exchanges rows. */
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.default.parallelism",
          "1",
          PARTITIONS,
          "1",
          "spark.sql.adaptive.enabled",
          "false",
          "spark.sql.autoBroadcastJoinThreshold",
          "-1",
          // A broadcast is a job of its own.
          "spark.sql.optimizer.disableHints",
          "true",
          "spark.sql.codegen.wholeStage",
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN");

  private static final String REDACTION = "spark.redaction.regex";

  private Sessions() {}

  private static SparkSession session;

  /**
   * Starts Spark, or returns the running session.
   *
   * @param inputBytes size of the input; it decides the number of shuffle partitions
   * @param output where the run publishes
   */
  static synchronized SparkSession open(long inputBytes, String output) {
    var conf = new SparkConf();
    var builder = SparkSession.builder().appName(conf.get("spark.app.name", "broadsheet"));
    var settings = new TreeMap<>(DEFAULTS);
    int cores = Runtime.getRuntime().availableProcessors();
    long partitions = Math.max(2L * cores, Math.min(2_000, inputBytes / PARTITION_BYTES));
    settings.put(PARTITIONS, Long.toString(partitions));
    if (isSmall(inputBytes)) {
      settings.putAll(SMALL);
    }
    settings.forEach((name, value) -> builder.config(name, conf.get(name, value)));
    fixed(output).forEach(builder::config);
    builder.config(REDACTION, redaction(conf.get(REDACTION, "")));
    session = builder.getOrCreate();
    return session;
  }

  /**
   * Refuses settings that lose data silently.
   *
   * @throws UserError if the user has set one
   */
  static void refuseLossySettings() {
    var conf = new SparkConf();
    List<String> problems =
        LOSSY.entrySet().stream()
            .filter(lossy -> isSet(lossy.getKey(), conf))
            .map(
                lossy ->
                    "--conf %s is refused: %s. Leave it out."
                        .formatted(lossy.getKey(), lossy.getValue()))
            .toList();
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.USAGE, problems);
    }
  }

  private static boolean isSet(String setting, SparkConf conf) {
    String[] parts = setting.split("=", 2);
    return conf.get(parts[0], "").strip().equalsIgnoreCase(parts[1]);
  }

  /** Pattern of the settings that Spark masks: Broadsheet's, and the user's own. */
  private static String redaction(String users) {
    return users.isEmpty()
        ? Secrets.OF_SETTINGS
        : "(?:%s)|(?:%s)".formatted(users, Secrets.OF_SETTINGS);
  }

  /** Stops Spark if it was started. A cluster reports a driver that does not do so as failed. */
  public static synchronized void close() {
    if (session != null) {
      session.stop();
      session = null;
    }
  }

  /**
   * The file systems, configured by Spark's settings; Spark itself need not be started.
   *
   * @param output the folder or file that is read or written
   */
  public static Storage storage(String output) {
    return storage(fixed(output));
  }

  private static Map<String, String> fixed(String output) {
    var fixed = new TreeMap<>(FIXED);
    if (storage(FIXED).isDisk(output)) {
      fixed.putAll(ON_DISK);
      if (isOneProcess()) {
        fixed.put(DISK, LocalDisk.class.getName());
      }
    }
    return fixed;
  }

  /**
   * Whether a run of so much input is small. One on a cluster, or with a number of partitions that
   * the user has set, is not.
   */
  static boolean isSmall(long inputBytes) {
    return inputBytes <= SMALL_BYTES && isOneProcess() && !new SparkConf().contains(PARTITIONS);
  }

  /** Whether Spark runs in this process only. Executors elsewhere may start without our classes. */
  private static boolean isOneProcess() {
    String master = new SparkConf().get("spark.master", DEFAULTS.get("spark.master"));
    return master.equals("local") || master.startsWith("local[");
  }

  private static Storage storage(Map<String, String> fixed) {
    var hadoop = new Configuration();
    var spark = new TreeMap<>(fixed);
    for (var setting : new SparkConf().getAll()) {
      spark.putIfAbsent(setting._1(), setting._2());
    }
    spark.forEach(
        (name, value) -> {
          if (name.startsWith(HADOOP)) {
            hadoop.set(name.substring(HADOOP.length()), value);
          }
        });
    return new Storage(hadoop);
  }
}
