package org.broadsheet.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.Secrets;
import org.broadsheet.schema.UserError;

/** The Spark a run works with. */
public final class Sessions {
  private static final String CORRUPT = "files that break would be lost without being counted";
  private static final String MISSING = "files that vanish would be lost without being counted";

  /** What results or files depend on: the same on every Spark, whatever the user's defaults. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("spark.sql.ansi.enabled", "true"),
          Map.entry("spark.sql.session.timeZone", "UTC"),
          Map.entry("spark.sql.datetime.java8API.enabled", "true"),
          Map.entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
          Map.entry("spark.sql.files.ignoreCorruptFiles", "false"),
          Map.entry("spark.sql.files.ignoreMissingFiles", "false"),
          // Rows travel by encoders; what else does are records, which Kryo does not know.
          Map.entry("spark.serializer", "org.apache.spark.serializer.JavaSerializer"),
          Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false"),
          Map.entry("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1"));

  /**
   * Where the output is on a disk: no checksum files beside what is published, also in a process
   * that has a file system at hand already. Elsewhere they stay: what stores upload, they keep on a
   * disk first, in a file system that has checksums.
   */
  private static final Map<String, String> ON_DISK =
      Map.of(
          "spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem",
          "spark.hadoop.fs.file.impl.disable.cache", "true");

  private static final String HADOOP = "spark.hadoop.";

  /** Settings that lose something without a word, and what. */
  private static final Map<String, String> LOSSY =
      new TreeMap<>(
          Map.of(
              "spark.sql.files.ignoreCorruptFiles=true", CORRUPT,
              "spark.files.ignoreCorruptFiles=true", CORRUPT,
              "spark.sql.files.ignoreMissingFiles=true", MISSING,
              "spark.files.ignoreMissingFiles=true", MISSING,
              "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version=2",
                  "tasks that are lost would leave their rows behind"));

  /** What a user may set otherwise. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "spark.master", "local[*]",
          "spark.ui.enabled", "false",
          // In such a line of its log Spark writes every setting down, secrets and all.
          "spark.scheduler.listenerbus.logSlowEvent", "false",
          "spark.sql.files.maxPartitionBytes", "32m",
          // What is stored in 4 MB takes some 100 in a hash table, and each core may build one.
          "spark.sql.autoBroadcastJoinThreshold", "4m");

  /** Stored bytes that make a shuffle partition worth its while. */
  private static final long PARTITION_BYTES = 8L << 20;

  /** Stored bytes below which compiling a query takes longer than interpreting it. */
  private static final long SMALL_BYTES = 4L << 20;

  private static final String REDACTION = "spark.redaction.regex";

  private Sessions() {}

  private static SparkSession session;

  /**
   * Starts Spark, or takes the one that runs already.
   *
   * @param inputBytes what there is to read, to choose the number of shuffle partitions by
   * @param output where it is to publish
   */
  static synchronized SparkSession open(long inputBytes, String output) {
    var conf = new SparkConf();
    var builder = SparkSession.builder().appName(conf.get("spark.app.name", "broadsheet"));
    var settings = new TreeMap<>(DEFAULTS);
    int cores = Runtime.getRuntime().availableProcessors();
    long partitions = Math.max(2L * cores, Math.min(2_000, inputBytes / PARTITION_BYTES));
    settings.put("spark.sql.shuffle.partitions", Long.toString(partitions));
    boolean isSmall = inputBytes <= SMALL_BYTES;
    settings.put("spark.sql.codegen.wholeStage", Boolean.toString(!isSmall));
    settings.put("spark.sql.codegen.factoryMode", isSmall ? "NO_CODEGEN" : "FALLBACK");
    settings.forEach((name, value) -> builder.config(name, conf.get(name, value)));
    fixed(output).forEach(builder::config);
    builder.config(REDACTION, redaction(conf.get(REDACTION, "")));
    session = builder.getOrCreate();
    return session;
  }

  /**
   * Holds the user's settings against what is promised.
   *
   * @throws UserError when one would lose something without a word
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

  /**
   * What Spark keeps to itself: the secrets that Broadsheet knows, and what a user adds to them.
   */
  private static String redaction(String users) {
    return users.isEmpty()
        ? Secrets.OF_SETTINGS
        : "(?:%s)|(?:%s)".formatted(users, Secrets.OF_SETTINGS);
  }

  /** Ends Spark, if it was started: a cluster takes a driver that does not for a failed one. */
  public static synchronized void close() {
    if (session != null) {
      session.stop();
      session = null;
    }
  }

  /**
   * The file systems as Spark's settings describe them, before there is a Spark.
   *
   * @param output the folder or file that is written to or looked at
   */
  public static Storage storage(String output) {
    return storage(fixed(output));
  }

  private static Map<String, String> fixed(String output) {
    var fixed = new TreeMap<>(FIXED);
    if (storage(FIXED).isDisk(output)) {
      fixed.putAll(ON_DISK);
    }
    return fixed;
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
