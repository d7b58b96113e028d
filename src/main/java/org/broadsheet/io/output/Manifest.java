package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.io.Sha256;
import org.broadsheet.schema.Secrets;

/**
 * What a run publishes, from what, and how to tell that it is whole: the hash of every file, and in
 * {@code manifest_sha256} of itself.
 *
 * @param options what changes results; secrets in them are masked
 * @param fingerprint SHA-256 over the inputs, the options that change results, and the version
 * @param periodStart first day covered, ISO 8601; null if no article has a date
 * @param windowEnd last day asked for, ISO 8601; null if the window was open
 * @param articles what each outlet delivered
 * @param warnings what is odd about that, a sentence each
 * @param files what lies beside the reports, by path relative to the run's folder
 * @param timings seconds by stage
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Manifest(
    String runId,
    String version,
    int schemaVersion,
    String fingerprint,
    String periodStart,
    String periodEnd,
    String windowStart,
    String windowEnd,
    Map<String, Object> options,
    List<Input> inputs,
    Records records,
    Map<String, Articles> articles,
    List<String> warnings,
    Map<String, Report> reports,
    Map<String, File> files,
    Map<String, Long> skipped,
    Map<String, Double> timings) {

  /** Raised when a published column is renamed or retyped. */
  public static final int SCHEMA_VERSION = 1;

  private static final String SEAL = ",\n  \"manifest_sha256\" : \"";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public Manifest {
    var plain = new LinkedHashMap<String, Object>();
    options.forEach((name, value) -> plain.put(name, masked(value)));
    options = plain;
    // Runs of before there were any have none.
    articles = articles == null ? Map.of() : articles;
    warnings = warnings == null ? List.of() : warnings;
  }

  private static Object masked(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Manifest::masked).toList();
    }
    return value instanceof String text ? Secrets.masked(text) : value;
  }

  /**
   * A file that was read.
   *
   * @param uri where it was, secrets masked; with size and time the quick look that saves hashing
   *     it again
   */
  public record Input(String sourceFile, String uri, long bytes, long modified, String sha256) {
    public Input {
      uri = Secrets.masked(uri);
    }
  }

  /**
   * What became of the records: read = accepted + rejected + filtered.
   *
   * @param undated those of the accepted and the filtered that have no date
   */
  public record Records(
      long read,
      long accepted,
      long rejected,
      long filtered,
      Map<String, Long> rejectedByReason,
      long undated) {

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
   * An outlet's accepted articles.
   *
   * @param undated those of them without a date
   * @param languages how many of them are in each language
   */
  public record Articles(long accepted, long undated, Map<String, Long> languages) {}

  /** A report's rows, and its files with their hashes. */
  public record Report(long rows, Map<String, File> files) {}

  public record File(long bytes, @JsonProperty("sha256") String sha256) {}

  /** Every file of the run but the manifest, by path relative to the run's folder. */
  Map<String, File> allFiles() {
    var all = new TreeMap<String, File>();
    reports.values().forEach(report -> all.putAll(report.files()));
    // Runs of before there were any have none.
    Optional.ofNullable(files).ifPresent(all::putAll);
    return all;
  }

  byte[] toJson() {
    try {
      String json = JSON.writeValueAsString(this);
      return sealed(json.substring(0, json.lastIndexOf('}')).stripTrailing());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A manifest is plain data", e);
    }
  }

  /**
   * @throws JsonProcessingException when it is not what was written, be it by one byte
   */
  static Manifest ofJson(byte[] json) throws IOException {
    String text = new String(json, UTF_8);
    int seal = text.lastIndexOf(SEAL);
    if (seal < 0 || !Arrays.equals(sealed(text.substring(0, seal)), json)) {
      throw new JsonParseException(null, "The manifest is not as it was written");
    }
    return JSON.readValue(json, Manifest.class);
  }

  /** The last member is the hash of all that stands before it. */
  private static byte[] sealed(String members) {
    String hash = Sha256.of(members.getBytes(UTF_8));
    return (members + SEAL + hash + "\"\n}\n").getBytes(UTF_8);
  }
}
