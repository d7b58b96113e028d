package org.broadsheet.io.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.broadsheet.io.output.Manifest.Articles;
import org.broadsheet.io.output.Manifest.Days;
import org.broadsheet.io.output.Manifest.File;
import org.broadsheet.io.output.Manifest.Input;

/** A manifest as JSON. Its last member is the hash of all that stands before it. */
final class ManifestJson {
  private static final String SEAL = ",\n  \"manifest_sha256\" : \"";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ManifestJson() {}

  static byte[] of(Manifest manifest) {
    try {
      String json = JSON.writeValueAsString(members(manifest));
      return sealed(json.substring(0, json.lastIndexOf('}')).stripTrailing());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A manifest is plain data", e);
    }
  }

  private static Map<String, Object> members(Manifest manifest) {
    Manifest.Asked asked = manifest.asked();
    Manifest.Read read = manifest.read();
    var members = new LinkedHashMap<String, Object>();
    members.put("run_id", asked.runId());
    members.put("version", asked.version());
    members.put("schema_version", Manifest.SCHEMA_VERSION);
    members.put("fingerprint", asked.fingerprint());
    members.put("period_start", read.period().first());
    members.put("period_end", read.period().last());
    members.put("window_start", asked.window().first());
    members.put("window_end", asked.window().last());
    members.put("options", asked.options());
    members.put("inputs", read.inputs());
    members.put("records", read.records());
    members.put("articles", read.articles());
    members.put("warnings", read.warnings());
    members.put("reports", manifest.published().reports());
    members.put("files", manifest.published().files());
    members.put("skipped", manifest.published().skipped());
    members.put("timings", manifest.timings());
    return members;
  }

  /**
   * @throws JsonProcessingException when a byte differs from what was written
   */
  static Manifest read(byte[] json) throws IOException {
    String text = new String(json, UTF_8);
    int seal = text.lastIndexOf(SEAL);
    if (seal < 0 || !Arrays.equals(sealed(text.substring(0, seal)), json)) {
      throw new JsonParseException(null, "The manifest is not as it was written");
    }
    JsonNode members = JSON.readTree(json);
    return new Manifest(
        asked(members),
        read(members),
        published(members),
        value(members, "timings", new TypeReference<Map<String, Double>>() {}));
  }

  private static Manifest.Asked asked(JsonNode members) {
    return new Manifest.Asked(
        text(members, "run_id"),
        text(members, "version"),
        text(members, "fingerprint"),
        days(members, "window"),
        value(members, "options", new TypeReference<Map<String, Object>>() {}));
  }

  private static Manifest.Read read(JsonNode members) {
    return new Manifest.Read(
        value(members, "inputs", new TypeReference<List<Input>>() {}),
        days(members, "period"),
        value(members, "records", new TypeReference<Manifest.Records>() {}),
        // Manifests of earlier versions lack articles, warnings and files.
        value(members, "articles", new TypeReference<Map<String, Articles>>() {}, Map.of()),
        value(members, "warnings", new TypeReference<List<String>>() {}, List.of()));
  }

  private static Manifest.Published published(JsonNode members) {
    return new Manifest.Published(
        value(members, "reports", new TypeReference<Map<String, Manifest.Report>>() {}),
        value(members, "files", new TypeReference<Map<String, File>>() {}, Map.of()),
        value(members, "skipped", new TypeReference<Map<String, Long>>() {}));
  }

  private static Days days(JsonNode members, String name) {
    return new Days(text(members, name + "_start"), text(members, name + "_end"));
  }

  private static String text(JsonNode members, String name) {
    return members.path(name).textValue();
  }

  private static <T> T value(JsonNode members, String name, TypeReference<T> type) {
    return JSON.convertValue(members.path(name), type);
  }

  private static <T> T value(JsonNode members, String name, TypeReference<T> type, T missing) {
    return members.hasNonNull(name) ? value(members, name, type) : missing;
  }

  private static byte[] sealed(String members) {
    String hash = DigestUtils.sha256Hex(members);
    return (members + SEAL + hash + "\"\n}\n").getBytes(UTF_8);
  }
}
