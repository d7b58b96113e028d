package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.cli.Broadsheet;
import org.broadsheet.schema.ExitCode;

/** A run of {@code report} with the rejected records, as from the command line. */
record ReportRun(ExitCode code, String out, String err, Path output) {
  /**
   * Runs it.
   *
   * @param options and reports besides {@code rejected_records}
   */
  static ReportRun of(Path output, String... options) {
    var args = new ArrayList<>(List.of("report", "rejected_records"));
    args.addAll(List.of(options));
    args.addAll(List.of("--keep-boilerplate", "--dedupe=keep", "--output", output.toString()));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    ExitCode code =
        Broadsheet.run(
            args.toArray(String[]::new),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new ReportRun(code, out.toString(UTF_8), err.toString(UTF_8), output);
  }

  List<Map<String, String>> rejected() {
    return rows("rejected_records");
  }

  /** The rejected records, such as {@code "a.jsonl 3 bad_date"}. */
  List<String> fates() {
    return rejected().stream()
        .map(r -> r.get("source_file") + " " + r.get("position") + " " + r.get("reason"))
        .toList();
  }

  List<Map<String, String>> rows(String report) {
    Path file = output.resolve("latest/csv").resolve(report + ".csv");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(file, UTF_8, format)) {
      return parser.stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode manifest() {
    try {
      return new ObjectMapper()
          .readTree(Files.readAllBytes(output.resolve("latest/manifest.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long records(String what) {
    return manifest().get("records").get(what).asLong();
  }
}
