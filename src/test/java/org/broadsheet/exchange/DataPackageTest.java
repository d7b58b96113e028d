package org.broadsheet.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.broadsheet.job.SampleRun;
import org.broadsheet.report.Reports;
import org.junit.jupiter.api.Test;

/** Whether the descriptor conforms to the standard and describes the files that exist. */
class DataPackageTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode descriptor() throws IOException {
    return JSON.readTree(SampleRun.folder().resolve("datapackage.json").toFile());
  }

  private static List<Error> errors(JsonNode descriptor) throws IOException {
    try (var rules = DataPackageTest.class.getResourceAsStream("/exchange/data-package-2.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(rules);
      return schema.validate(descriptor);
    }
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static List<String> texts(JsonNode array) {
    return each(array).map(JsonNode::asText).toList();
  }

  private static Map<String, JsonNode> resources() throws IOException {
    return each(descriptor().path("resources"))
        .collect(Collectors.toMap(r -> r.path("name").asText(), Function.identity()));
  }

  @Test
  void conformsToTheStandard() throws IOException {
    assertThat(errors(descriptor())).isEmpty();
  }

  @Test
  void theStandardsSchemaRejectsABrokenDescriptor() throws IOException {
    for (String path : List.of("/etc/passwd", "../up.csv", "a/../../b.csv", "file:a.csv")) {
      JsonNode descriptor = descriptor();
      ((ObjectNode) descriptor.path("resources").get(0)).put("path", path);
      assertThat(errors(descriptor)).as(path).isNotEmpty();
    }
    JsonNode descriptor = descriptor();
    ((ObjectNode) descriptor.at("/resources/0/schema/fields/0")).put("type", "text");
    assertThat(errors(descriptor)).isNotEmpty();
    descriptor = descriptor();
    for (JsonNode limits : descriptor.findValues("constraints")) {
      if (limits.has("minimum")) {
        ((ObjectNode) limits).put("minimum", "0".repeat(2));
      }
    }
    assertThat(errors(descriptor)).isNotEmpty();
  }

  @Test
  void hasEveryReportTwiceAndTheCalendarOnce() throws IOException {
    var names = new ArrayList<String>(Reports.names());
    Reports.names().forEach(name -> names.add(name + "-parquet"));
    names.add("dates");
    assertThat(resources().keySet()).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void everyFileIsAtItsPath() throws IOException {
    for (JsonNode resource : resources().values()) {
      JsonNode path = resource.path("path");
      assertThat(path.isArray() ? texts(path) : List.of(path.asText()))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(SampleRun.folder().resolve(file)).isRegularFile());
    }
  }

  @Test
  void theFieldsAreTheColumnsOfTheFiles() throws Exception {
    try (var duckDb = new DuckDb()) {
      for (JsonNode resource : resources().values()) {
        List<String> fields =
            each(resource.at("/schema/fields")).map(f -> f.path("name").asText()).toList();
        JsonNode path = resource.path("path");
        if (path.isArray()) {
          Path file = SampleRun.folder().resolve(path.get(0).asText());
          assertThat(duckDb.rows("describe from '%s'".formatted(file)).stream().map(r -> r.get(0)))
              .containsExactlyElementsOf(fields);
        } else {
          Path file = SampleRun.folder().resolve(path.asText());
          assertThat(Files.readAllLines(file).get(0)).isEqualTo(String.join(",", fields));
        }
      }
    }
  }

  @Test
  void foreignKeysReferToResourcesOfTheSameFormat() throws IOException {
    Map<String, JsonNode> resources = resources();
    int keys = 0;
    for (JsonNode resource : resources.values()) {
      for (JsonNode key : resource.at("/schema/foreignKeys")) {
        JsonNode other = resources.get(key.at("/reference/resource").asText());
        assertThat(texts(key.path("fields"))).isEqualTo(texts(key.at("/reference/fields")));
        assertThat(texts(other.at("/schema/primaryKey"))).isEqualTo(texts(key.path("fields")));
        assertThat(other.path("format").asText())
            .matches(
                format ->
                    format.equals(resource.path("format").asText())
                        || other.path("name").asText().equals("dates"));
        keys++;
      }
    }
    assertThat(keys).isGreaterThan(30);
  }

  @Test
  void constraintsAreThoseOfTheSchemas() throws IOException {
    assertThat(constraints("entities", "entity_type").path("enum"))
        .extracting(JsonNode::asText)
        .containsExactly("person", "organisation", "place", "group", "other");
    assertThat(constraints("speakers", "quote_share").toString())
        .isEqualTo("{\"required\":true,\"minimum\":0,\"maximum\":1}");
    assertThat(constraints("terms", "term_rank").toString())
        .isEqualTo("{\"required\":true,\"minimum\":1}");
    assertThat(constraints("articles", "title").isMissingNode()).isTrue();
  }

  private static JsonNode constraints(String resource, String field) throws IOException {
    return each(resources().get(resource).at("/schema/fields"))
        .filter(f -> f.path("name").asText().equals(field))
        .findFirst()
        .orElseThrow()
        .path("constraints");
  }
}
