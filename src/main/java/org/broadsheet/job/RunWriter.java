package org.broadsheet.job;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.exchange.Descriptions;
import org.broadsheet.exchange.Graphs;
import org.broadsheet.io.output.CsvProfile;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.io.output.ReportWriter;
import org.broadsheet.io.output.RunFiles;
import org.broadsheet.page.ReportPage;
import org.broadsheet.report.Companion;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Report;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** Writes and checks the files of a run: its reports, then what is made from them. */
record RunWriter(Output output, Manifest.Asked asked, CsvProfile profile, Progress progress) {
  static final List<Companion> COMPANIONS =
      List.of(new ReportPage(), new Graphs(), new Descriptions());

  /**
   * Writes the files.
   *
   * @throws UserError exit code 3 if the tables break their schemas
   */
  Summary write(Contents contents) throws IOException {
    List<Report> reports = contents.tables().stream().map(Contents.Table::report).toList();
    var written = new LinkedHashMap<String, ReportWriter.Written>();
    var files = new LinkedHashMap<String, Manifest.Report>();
    Notes notes = contents.notes();
    for (Contents.Table table : contents.tables()) {
      String name = table.report().name();
      Noted noted = written(table, contents.read().period(), RunCheck.summed(name, reports));
      notes = notes.and(noted.notes());
      written.put(name, noted.table());
      files.put(name, noted.table().report());
    }
    progress.stage(
        "check",
        () -> check(new RunCheck(reports, written, contents.isWhole())),
        done -> "schemas hold");
    PublishedRun run = published(contents, written, notes.counts());
    List<String> findings =
        progress.stage("findings", () -> Findings.of(run), found -> "%d".formatted(found.size()));
    Map<String, Manifest.File> companions = companions(run);
    var published = new Manifest.Published(files, companions, notes.counts());
    var manifest = new Manifest(asked, contents.read(), published, progress.seconds());
    return new Summary(manifest, findings, notes.remarks());
  }

  private record Noted(ReportWriter.Written table, Notes notes) {}

  private Noted written(Contents.Table table, Manifest.Days period, Set<String> summed)
      throws IOException {
    Report report = table.report();
    var writer =
        new ReportWriter(
            output.storage(), output.run(asked.runId()), output.scratch(asked.runId()), profile);
    return progress.stage(
        report.name(),
        () -> {
          NotedRows noted = table.rows().get();
          Dataset<Row> rows = withPeriod(noted.rows(), period);
          return new Noted(
              writer.write(report.schema(), rows, report.isOrdered(), summed), noted.notes());
        },
        done -> "%,d rows".formatted(done.table().report().rows()));
  }

  private static Dataset<Row> withPeriod(Dataset<Row> rows, Manifest.Days period) {
    return rows.withColumn(Report.PERIOD_START.name(), lit(period.first()).cast("date"))
        .withColumn(Report.PERIOD_END.name(), lit(period.last()).cast("date"));
  }

  private static boolean check(RunCheck check) {
    var problems = new ArrayList<>(check.problems());
    if (!problems.isEmpty()) {
      problems.add("Nothing was published. This is a fault in Broadsheet: please report it.");
      throw new UserError(ExitCode.CHECK, problems);
    }
    return true;
  }

  private PublishedRun published(
      Contents contents, Map<String, ReportWriter.Written> written, Map<String, Long> skipped) {
    var tables = new LinkedHashMap<String, PublishedRun.Table>();
    written.forEach(
        (name, table) ->
            tables.put(name, new PublishedRun.Table(table.rows(), table.report().rows())));
    Manifest.Days period = contents.read().period();
    Manifest.Records records = contents.read().records();
    return new PublishedRun(
        new PublishedRun.About(asked.runId(), asked.version(), period.first(), period.last()),
        new PublishedRun.Counts(records.byOutcome(), records.rejectedByReason(), skipped),
        tables,
        contents.isWhole());
  }

  private Map<String, Manifest.File> companions(PublishedRun run) throws IOException {
    var files = new RunFiles(output.run(asked.runId()), output.storage());
    for (Companion companion : COMPANIONS) {
      int before = files.written().size();
      progress.stage(
          companion.name(),
          () -> {
            companion.write(run, files::create);
            return files.written().size() - before;
          },
          written -> "%,d files".formatted(written));
    }
    return files.written();
  }
}
