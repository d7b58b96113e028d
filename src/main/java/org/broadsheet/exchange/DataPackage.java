package org.broadsheet.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.schema.Field;
import org.broadsheet.schema.Reference;

/**
 * Describes the tables as a Data Package: every file with its columns, types, keys and constraints.
 *
 * <p>Source: Data Package Standard, version 2.0 (datapackage.org).
 */
final class DataPackage {
  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  /** Suffix of the name of a Parquet resource; a CSV resource has the name of its table. */
  private static final String PARQUET = "-parquet";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private DataPackage() {}

  static String of(PublishedRun run, List<Table> tables) {
    var descriptor = new LinkedHashMap<String, Object>();
    descriptor.put("$schema", PROFILES + "datapackage.json");
    descriptor.put("name", "broadsheet");
    descriptor.put("id", run.about().runId());
    descriptor.put("title", "How outlets cover the same story differently");
    descriptor.put("description", description(run));
    descriptor.put("version", run.about().version());
    var resources = new ArrayList<Map<String, Object>>();
    for (Table table : tables) {
      resources.add(csv(table));
      if (!table.parquet().isEmpty()) {
        resources.add(parquet(table));
      }
    }
    descriptor.put("resources", resources);
    try {
      return JSON.writeValueAsString(descriptor) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A description is plain data", e);
    }
  }

  private static String description(PublishedRun run) {
    PublishedRun.About about = run.about();
    String period =
        about.periodStart() == null
            ? "Undated articles"
            : "%s to %s".formatted(about.periodStart(), about.periodEnd());
    return "Reports of one Broadsheet run. %s; %,d articles accepted. Every report is available as CSV and Parquet; manifest.json has the hashes."
        .formatted(period, run.counts().records().get("accepted"));
  }

  private static Map<String, Object> csv(Table table) {
    Map<String, Object> resource = resource(table, table.name(), "csv", "text/csv");
    resource.put("path", table.csv());
    resource.put("encoding", "utf-8");
    resource.put("dialect", Map.of("$schema", PROFILES + "tabledialect.json"));
    resource.put("schema", schema(table, ""));
    return resource;
  }

  private static Map<String, Object> parquet(Table table) {
    Map<String, Object> resource =
        resource(table, table.name() + PARQUET, "parquet", "application/vnd.apache.parquet");
    resource.put("path", table.parquet());
    resource.put("schema", schema(table, PARQUET));
    return resource;
  }

  private static Map<String, Object> resource(
      Table table, String name, String format, String mediaType) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", name);
    resource.put("type", "table");
    resource.put("description", table.description());
    resource.put("format", format);
    resource.put("mediatype", mediaType);
    return resource;
  }

  private static Map<String, Object> schema(Table table, String suffix) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", PROFILES + "tableschema.json");
    schema.put("fields", table.schema().columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", table.schema().keyNames());
    List<Map<String, Object>> references =
        table.references().stream()
            // The calendar exists as CSV only.
            .map(r -> reference(r, r.table().equals(Dates.SCHEMA.name()) ? "" : suffix))
            .toList();
    if (!references.isEmpty()) {
      schema.put("foreignKeys", references);
    }
    return schema;
  }

  private static Map<String, Object> reference(Reference reference, String suffix) {
    var other = new LinkedHashMap<String, Object>();
    other.put("resource", reference.table() + suffix);
    other.put("fields", reference.columns());
    var key = new LinkedHashMap<String, Object>();
    key.put("fields", reference.columns());
    key.put("reference", other);
    return key;
  }

  private static Map<String, Object> field(Field field) {
    var column = new LinkedHashMap<String, Object>();
    column.put("name", field.name());
    column.put("type", type(field));
    column.put("description", field.meaning());
    var limits = new LinkedHashMap<String, Object>();
    if (field.required()) {
      limits.put("required", true);
    }
    field.minimum().ifPresent(least -> limits.put("minimum", least));
    field.maximum().ifPresent(most -> limits.put("maximum", most));
    if (!field.values().isEmpty()) {
      limits.put("enum", field.values());
    }
    if (!limits.isEmpty()) {
      column.put("constraints", limits);
    }
    return column;
  }

  private static String type(Field field) {
    return switch (field.type()) {
      case TEXT -> "string";
      case DATE -> "date";
      case TIME -> "datetime";
      case COUNT -> "integer";
      case NUMBER -> "number";
      case FLAG -> "boolean";
    };
  }
}
