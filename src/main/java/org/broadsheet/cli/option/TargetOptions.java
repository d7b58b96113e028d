package org.broadsheet.cli.option;

import java.util.Set;
import org.broadsheet.job.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that decide where and how a run is published. */
final class TargetOptions {
  @Option(names = "--output", paramLabel = "DIR", description = "Folder to publish to.")
  private String output;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description = "Name of the run; default: the last day of the window (or all) and a hash.")
  private String runId;

  @Option(
      names = "--csv-profile",
      paramLabel = "PROFILE",
      description =
          "Form of the CSV files. data (default): unchanged values; spreadsheet: texts that look"
              + " like formulas are escaped.")
  private String csvProfile = "data";

  @Option(
      names = "--move-latest",
      description = "Moves latest to this run even if the run is older or has fewer reports.")
  private boolean moveLatest;

  @Option(
      names = "--catalog",
      paramLabel = "NAME",
      description =
          "Catalogue and namespace, such as lake.news, of tables to publish to as well: one for"
              + " each report, with the rows of all periods.")
  private String catalog;

  @Mixin private WaitOption wait = new WaitOption();

  Job.Target target(OptionValues values, Set<String> explained) {
    if ((output == null || output.isBlank()) && !explained.contains("--output")) {
      values.problem("The output is missing: give --output DIR.");
    }
    return new Job.Target(
        output,
        values.runId(runId),
        values.csvProfile(csvProfile),
        moveLatest,
        values.catalog(catalog),
        wait.duration(values));
  }
}
