package org.broadsheet.report;

import java.util.stream.Collectors;
import org.broadsheet.schema.Field;

/** The data dictionary: what every report and column means, from their declarations. */
public final class Dictionary {
  private Dictionary() {}

  /** The whole dictionary, as Markdown. */
  public static String markdown() {
    return """
    # What Broadsheet publishes

    This file is generated from the declarations of the reports: `jobs/broadsheet describe all`
    prints it, and a test fails when it is out of date. Runs are written to this folder:

        latest.json                    {"run_id": …}: which run to read
        latest -> runs/<run-id>        a link to that run, on a local disk
        runs/<run-id>/manifest.json    records read, accepted, rejected and filtered; every file's SHA-256
        runs/<run-id>/csv/<report>.csv           RFC 4180, UTF-8, a header line, null = empty
        runs/<run-id>/parquet/<report>/          the same rows; the comment of a column is its meaning
        runs/<run-id>/report.html                charts and tables of the run, for a browser
        runs/<run-id>/graph/                     entity_pairs as GEXF, GraphML, nodes.csv and edges.csv
        runs/<run-id>/dates.csv                  every day of the period
        runs/<run-id>/datapackage.json, schema.yml, models.sql    these tables for other tools

    A published run never changes. Every report starts with the period that the run covers, so that
    runs can be appended in a warehouse. Column names: `_count` is a number of things, `_share` is
    between 0 and 1, `_per_million` is per million tokens, `_rank` starts at 1, `is_` is true or false.

    """
        + Reports.ALL.stream().map(Dictionary::section).collect(Collectors.joining("\n"));
  }

  /** The section of one report. */
  public static String section(Report report) {
    var text = new StringBuilder();
    text.append("## %s\n\n%s\n".formatted(report.name(), report.summary()));
    text.append("One row per %s. ".formatted(report.schema().grain()));
    text.append("Key: %s.\n\n".formatted(String.join(", ", report.schema().keyNames())));
    text.append("| column | type | meaning |\n|---|---|---|\n");
    for (Field field : report.schema().columns()) {
      String type = field.type().words() + (field.required() ? "" : ", may be empty");
      text.append("| %s | %s | %s |\n".formatted(field.name(), type, field.meaning()));
    }
    return text.toString();
  }
}
