package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.cli.Broadsheet;
import org.broadsheet.schema.ExitCode;

/**
 * What a run has left in its output folder, read as any consumer would.
 *
 * @param output the folder that was published to
 */
record PublishedRun(Path output, JsonNode manifest) {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  /** How a command line ended, and all it has printed. */
  record Ended(ExitCode code, String printed) {}

  /** Runs {@code report} with these arguments; the test fails if nothing is published. */
  static PublishedRun of(Path input, Path output, String... arguments) throws IOException {
    Ended ended = report(input, output, arguments);
    assertThat(ended.code()).as(ended.printed()).isEqualTo(ExitCode.OK);
    Path manifest = output.resolve("latest/manifest.json");
    return new PublishedRun(output, new ObjectMapper().readTree(manifest.toFile()));
  }

  /** Whether the run has a report of that name. */
  boolean holds(String report) {
    return manifest.path("reports").has(report);
  }

  static Ended report(Path input, Path output, String... arguments) {
    var all = new ArrayList<>(List.of("report"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--input", input.toString(), "--output", output.toString()));
    return broadsheet(all.toArray(String[]::new));
  }

  static Ended broadsheet(String... arguments) {
    var printed = new ByteArrayOutputStream();
    var stream = new PrintStream(printed, true, UTF_8);
    return new Ended(Broadsheet.run(arguments, stream, stream), printed.toString(UTF_8));
  }

  /** How many records were read, accepted, rejected or filtered. */
  long records(String what) {
    return manifest.path("records").path(what).asLong();
  }

  /** Rows of a report by the manifest. */
  long rows(String report) {
    return manifest.path("reports").path(report).path("rows").asLong();
  }

  /** Hands out the rows of a report's CSV file one by one, whatever its size. */
  void each(String report, Consumer<CSVRecord> row) throws IOException {
    try (CSVParser rows = open(report)) {
      rows.forEach(row);
    }
  }

  CSVParser open(String report) throws IOException {
    Path file = output.resolve("latest/csv/" + report + ".csv");
    return CSV.parse(Files.newBufferedReader(file, UTF_8));
  }

  /** The rows of a report of which that holds. */
  List<CSVRecord> where(String report, String column, String value) throws IOException {
    var found = new ArrayList<CSVRecord>();
    each(report, row -> found.addAll(value.equals(row.get(column)) ? List.of(row) : List.of()));
    return found;
  }

  static long count(CSVRecord row, String column) {
    return Long.parseLong(row.get(column));
  }
}
