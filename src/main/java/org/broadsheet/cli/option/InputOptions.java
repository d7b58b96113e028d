package org.broadsheet.cli.option;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.corpus.FieldNames;
import org.broadsheet.job.Job;
import org.broadsheet.schema.UserError;
import picocli.CommandLine.Option;

/** The options that decide what is read. */
final class InputOptions {
  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or globs of articles, on any file system that Spark supports.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, csv, parquet or text; default: by each file's ending.")
  private String format;

  @Option(
      names = "--column",
      paramLabel = "FIELD=COLUMN",
      description =
          "Column of the input with the id, outlet, published, title, url, author, language or"
              + " text; usual names are known without it.")
  private List<String> columns = List.of();

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "CSV (alias,outlet): other names of outlets, which are replaced.")
  private String outlets;

  @Option(
      names = "--default-outlet",
      paramLabel = "NAME",
      description = "Outlet of records without one.")
  private String defaultOutlet;

  List<String> inputs() {
    return inputs;
  }

  Job.Input input(OptionValues values, Set<String> explained) {
    if (inputs.isEmpty() && !explained.contains("--input")) {
      values.problem("The input is missing: give --input PATH.");
    }
    try {
      FieldNames.with(columns);
    } catch (UserError e) {
      e.problems().forEach(values::problem);
    }
    return new Job.Input(
        inputs,
        values.format(format),
        columns,
        Optional.ofNullable(outlets),
        Optional.ofNullable(defaultOutlet).filter(name -> !name.isBlank()));
  }
}
