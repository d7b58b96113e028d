package org.broadsheet.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;

/**
 * The closing summary of a run.
 *
 * @param findings the rows with the clearest differences, a sentence each
 * @param remarks notes of the reports, a sentence each
 */
record Summary(Manifest manifest, List<String> findings, List<String> remarks) {
  /** Name of the count of files whose ending is not a known format. */
  static final String SKIPPED_FILES = "files_without_articles";

  /** The text for a run that was just published. */
  String text(Output output, Optional<String> objection) {
    var text = new StringBuilder("\n");
    text.append("Published run %s (%s).%n".formatted(manifest.runId(), period(manifest)));
    text.append("  Records   %s.%n".formatted(Intake.words(manifest.read().records())));
    long skipped = manifest.published().skipped().getOrDefault(SKIPPED_FILES, 0L);
    if (skipped > 0) {
      text.append(
          "  Skipped   Files whose ending is not a known format: %,d.%n".formatted(skipped));
    }
    text.append("  Reports   %s.%n".formatted(reports(manifest)));
    text.append(warnings(manifest));
    remarks.forEach(remark -> text.append("  Remark    %s%n".formatted(remark)));
    findings.forEach(finding -> text.append("  Finding   %s%n".formatted(finding)));
    text.append(
        "  Files     %s/csv and /parquet, manifest.json%n".formatted(place(manifest, output)));
    text.append("  Page      %s/report.html%n".formatted(place(manifest, output)));
    objection.ifPresent(reason -> text.append("  Note      %s%n".formatted(reason)));
    return text.toString();
  }

  /** The text for a run that was published before; it is not computed or written again. */
  static String alreadyPublished(Manifest manifest, Output output, Optional<String> objection) {
    var text = new StringBuilder("\n");
    text.append(
        "Run %s is already published: same inputs, options and version.%n"
            .formatted(manifest.runId()));
    text.append("  Records   %s.%n".formatted(Intake.words(manifest.read().records())));
    text.append(warnings(manifest));
    text.append("  Files     %s%n".formatted(place(manifest, output)));
    text.append("  Page      %s/report.html%n".formatted(place(manifest, output)));
    objection.ifPresent(reason -> text.append("  Note      %s%n".formatted(reason)));
    return text.toString();
  }

  private static String warnings(Manifest manifest) {
    return manifest.read().warnings().stream()
        .map("  Warning   %s%n"::formatted)
        .collect(Collectors.joining());
  }

  private static String place(Manifest manifest, Output output) {
    return output.run(manifest.runId()).toString().replaceFirst("^file:/+", "/");
  }

  private static String period(Manifest manifest) {
    Manifest.Days period = manifest.read().period();
    return period.first() == null ? "no dates" : period.first() + " to " + period.last();
  }

  private static String reports(Manifest manifest) {
    return String.join(
        ", ", manifest.published().reports().entrySet().stream().map(Summary::rows).toList());
  }

  private static String rows(Map.Entry<String, Manifest.Report> report) {
    return "%s %,d".formatted(report.getKey(), report.getValue().rows());
  }
}
