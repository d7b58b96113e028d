package org.broadsheet.job;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    var rows = new LinkedHashMap<String, Dataset<Row>>();
    var reports = new LinkedHashMap<String, Manifest.Report>();
    var problems = new ArrayList<String>();
    Notes notes = contents.notes();
    for (Contents.Table table : contents.tables()) {
      String name = table.report().name();
      Written written = written(table, contents.read().period());
      notes = notes.and(written.notes());
      rows.put(name, written.table().rows());
      reports.put(name, written.table().report());
      if (!written.table().isOrdered()) {
        problems.add(name + ": its rows are out of order, or two have the same key.");
      }
    }
    List<Report> checked = contents.tables().stream().map(Contents.Table::report).toList();
    progress.stage(
        "check",
        () -> check(new RunCheck(checked, rows, contents.isWhole()), problems),
        done -> "schemas hold");
    List<String> findings =
        progress.stage("findings", () -> Findings.of(rows), found -> "%d".formatted(found.size()));
    Map<String, Manifest.File> files = companions(published(contents, notes.counts(), rows));
    var published = new Manifest.Published(reports, files, notes.counts());
    var manifest = new Manifest(asked, contents.read(), published, progress.seconds());
    return new Summary(manifest, findings, notes.remarks());
  }

  private record Written(ReportWriter.Written table, Notes notes) {}

  private Written written(Contents.Table table, Manifest.Days period) throws IOException {
    Report report = table.report();
    var writer =
        new ReportWriter(
            output.storage(), output.run(asked.runId()), output.scratch(asked.runId()), profile);
    return progress.stage(
        report.name(),
        () -> {
          NotedRows noted = table.rows().get();
          Dataset<Row> rows = withPeriod(noted.rows(), period);
          return new Written(
              writer.write(report.schema(), rows, report.isOrdered()), noted.notes());
        },
        done -> "%,d rows".formatted(done.table().report().rows()));
  }

  private static Dataset<Row> withPeriod(Dataset<Row> rows, Manifest.Days period) {
    return rows.withColumn(Report.PERIOD_START.name(), lit(period.first()).cast("date"))
        .withColumn(Report.PERIOD_END.name(), lit(period.last()).cast("date"));
  }

  private static boolean check(RunCheck check, List<String> problems) {
    problems.addAll(check.problems());
    if (!problems.isEmpty()) {
      problems.add("Nothing was published. This is a fault in Broadsheet: please report it.");
      throw new UserError(ExitCode.CHECK, problems);
    }
    return true;
  }

  private PublishedRun published(
      Contents contents, Map<String, Long> counts, Map<String, Dataset<Row>> rows) {
    Manifest.Read read = contents.read();
    return new PublishedRun(
        asked.runId(),
        asked.version(),
        read.period().first(),
        read.period().last(),
        read.records().byOutcome(),
        read.records().rejectedByReason(),
        counts,
        contents.isWhole(),
        rows);
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
