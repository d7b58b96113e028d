package org.broadsheet.io.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.schema.Secrets;

/**
 * What a run publishes, from what, and the hash of every file.
 *
 * @param timings seconds by stage
 */
public record Manifest(Asked asked, Read read, Published published, Map<String, Double> timings) {

  /**
   * Major and minor version of the reports' columns. The major is raised when a published column is
   * renamed or retyped, the minor when a report or a column is added.
   */
  public static final String SCHEMA_VERSION = "1.2";

  public String runId() {
    return asked.runId();
  }

  /**
   * What was asked for.
   *
   * @param version of Broadsheet
   * @param fingerprint SHA-256 over the inputs, the options that change results, and the version
   * @param window days asked for
   * @param options what changes results; secrets in them are masked
   */
  public record Asked(
      String runId, String version, String fingerprint, Days window, Map<String, Object> options) {
    public Asked {
      var masked = new LinkedHashMap<String, Object>();
      options.forEach((name, value) -> masked.put(name, masked(value)));
      options = masked;
    }

    private static Object masked(Object value) {
      if (value instanceof List<?> list) {
        return list.stream().map(Asked::masked).toList();
      }
      return value instanceof String text ? Secrets.masked(text) : value;
    }
  }

  /**
   * Days from a first to a last, both inclusive, as ISO 8601.
   *
   * @param first null if open, or not known
   * @param last null if open, or not known
   */
  public record Days(String first, String last) {
    public static final Days ALL = new Days(null, null);
  }

  /**
   * What was read.
   *
   * @param period days that the reports cover
   * @param articles what each outlet delivered
   * @param warnings what is odd about that, a sentence each
   */
  public record Read(
      List<Input> inputs,
      Days period,
      Records records,
      Map<String, Articles> articles,
      List<String> warnings) {}

  /**
   * A file that was read.
   *
   * @param sourceFile its path relative to its {@code --input}
   * @param uri its address, secrets masked
   * @param modified milliseconds since 1970; a file of the same address, size and time is not
   *     hashed again
   */
  public record Input(String sourceFile, String uri, long bytes, long modified, String sha256) {
    public Input {
      uri = Secrets.masked(uri);
    }
  }

  /**
   * What became of the records: read = accepted + rejected + filtered.
   *
   * @param filteredByReason filtered records that have a reason; those of other days and languages
   *     have none
   * @param undated accepted and filtered records without a date
   */
  public record Records(
      long read,
      long accepted,
      long rejected,
      long filtered,
      Map<String, Long> rejectedByReason,
      Map<String, Long> filteredByReason,
      long undated) {

    public Records {
      // Manifests of schema version 1.1 lack it.
      filteredByReason = filteredByReason == null ? Map.of() : filteredByReason;
    }

    /** The four counts by name. */
    public Map<String, Long> byOutcome() {
      var counts = new LinkedHashMap<String, Long>();
      counts.put("read", read);
      counts.put("accepted", accepted);
      counts.put("rejected", rejected);
      counts.put("filtered", filtered);
      return counts;
    }
  }

  /**
   * Accepted articles, of an outlet or of several.
   *
   * @param undated articles without a date
   * @param languages articles by language
   */
  public record Articles(long accepted, long undated, Map<String, Long> languages) {
    public static final Articles NONE = new Articles(0, 0, Map.of());

    public Articles plus(Articles others) {
      var sums = new TreeMap<>(languages);
      others.languages.forEach((language, count) -> sums.merge(language, count, Long::sum));
      return new Articles(accepted + others.accepted, undated + others.undated, sums);
    }
  }

  /**
   * What was published.
   *
   * @param files those beside the reports, by path relative to the run's folder
   * @param skipped what was left out, capped or merged, by name
   */
  public record Published(
      Map<String, Report> reports, Map<String, File> files, Map<String, Long> skipped) {}

  /** A report's rows, and its files by path relative to the run's folder. */
  public record Report(long rows, Map<String, File> files) {}

  /** A file's size and hash. */
  public record File(long bytes, String sha256) {}

  /** Every file of the run but the manifest, by path relative to the run's folder. */
  Map<String, File> allFiles() {
    var all = new TreeMap<>(published.files());
    published.reports().values().forEach(report -> all.putAll(report.files()));
    return all;
  }
}
