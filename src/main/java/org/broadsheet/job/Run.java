package org.broadsheet.job;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.io.SparkStaging;
import org.broadsheet.io.Storage;
import org.broadsheet.io.input.ArticleSource;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.io.output.PublishedFile;
import org.broadsheet.io.output.ReportWriter;
import org.broadsheet.io.output.RunFiles;
import org.broadsheet.report.Companion;
import org.broadsheet.report.PublishedRun;
import org.broadsheet.report.Report;
import org.broadsheet.schema.Check;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** One run with a Spark: from the files of its plan to reports that lie ready to be published. */
record Run(
    Job job,
    Plan plan,
    Optional<Baseline> lastRun,
    String version,
    Output output,
    Storage storage,
    Progress progress) {

  /** Reads, counts, writes and checks. */
  Summary with(SparkSession spark) throws IOException {
    Path scratch = output.scratch(plan.runId());
    var staging = new SparkStaging(spark, scratch);
    var source = new ArticleSource(spark, storage, plan.names(), plan.screening());
    Dataset<Row> records =
        progress.stage(
            "read",
            () ->
                staging.stage(
                    "records", source.records(plan.inputs().files(), job.filter().languages())),
            staged -> "%,d files".formatted(plan.inputs().files().size()));
    Intake intake = progress.stage("count records", () -> Intake.of(records), Intake::words);
    progress.articles(intake.records().accepted());
    new IntakeGate(job.gate(), intake, lastRun).pass();
    var preparing = new Preparing(job.preparation(), spark, staging, progress);
    Preparing.Prepared prepared = preparing.prepared(records, plan.counting());
    Corpus corpus = prepared.corpus();
    Notes notes = prepared.notes();
    var writer =
        new ReportWriter(
            spark, storage, output.run(plan.runId()), scratch, job.target().csvProfile());
    var published = new LinkedHashMap<String, Dataset<Row>>();
    var reports = new LinkedHashMap<String, Manifest.Report>();
    var problems = new ArrayList<String>();
    for (Report report : job.reports()) {
      Made made =
          progress.stage(
              report.name(),
              () -> {
                NotedRows noted = report.rows().apply(corpus);
                Dataset<Row> rows = withPeriod(noted.rows(), intake);
                published.put(
                    report.name(), writer.parquet(report.schema(), rows, report.isOrdered()));
                return new Made(writer.csv(report.schema()), noted.notes());
              },
              done -> "%,d rows".formatted(done.written().rows()));
      notes = notes.and(corpus.notes()).and(made.notes());
      reports.put(report.name(), published(made.written()));
      if (!made.written().isOrdered()) {
        problems.add(report.name() + ": rows are out of order or stand twice.");
      }
    }
    progress.stage("check", () -> check(published, problems), checked -> "schemas hold");
    List<String> findings =
        progress.stage(
            "findings", () -> Findings.of(published), found -> "%d".formatted(found.size()));
    Map<String, Long> counts = counts(notes);
    Map<String, Manifest.File> files = companions(published(intake, counts, published));
    return new Summary(manifest(intake, reports, files, counts), findings, notes.remarks());
  }

  /** A report as it was written, and its notes. */
  private record Made(ReportWriter.Written written, Notes notes) {}

  private Dataset<Row> withPeriod(Dataset<Row> rows, Intake intake) {
    return rows.withColumn(Report.PERIOD_START.name(), lit(intake.periodStart(job)).cast("date"))
        .withColumn(Report.PERIOD_END.name(), lit(intake.periodEnd(job)).cast("date"));
  }

  private static Manifest.Report published(ReportWriter.Written written) {
    var files = new TreeMap<String, Manifest.File>();
    for (PublishedFile file : written.files()) {
      files.put(file.path(), new Manifest.File(file.bytes(), file.sha256()));
    }
    return new Manifest.Report(written.rows(), files);
  }

  /** Holds what was written against what is promised of it. */
  private int check(Map<String, Dataset<Row>> published, List<String> problems) {
    // Most of the time goes by in planning: so several reports are checked at once.
    problems.addAll(
        job.reports().parallelStream()
            .flatMap(report -> problems(report, published).stream())
            .toList());
    if (!problems.isEmpty()) {
      problems.add("Nothing was published. This is a fault in Broadsheet: please report it.");
      throw new UserError(ExitCode.CHECK, problems);
    }
    return published.size();
  }

  private List<String> problems(Report report, Map<String, Dataset<Row>> published) {
    Dataset<Row> rows = published.get(report.name());
    SparkSession.setActiveSession(
        rows.sparkSession()); // A thread of Java's own pool knows of none.
    var problems = new ArrayList<>(Check.of(report.schema(), rows));
    report.references().stream()
        .filter(reference -> isWhole(published, reference.table()))
        .forEach(
            r -> problems.addAll(Check.of(report.schema(), r, rows, published.get(r.table()))));
    report.sums().stream()
        .filter(same -> isWhole(published, same.table()))
        .forEach(
            s -> problems.addAll(Check.of(report.schema(), s, rows, published.get(s.table()))));
    return problems;
  }

  /** A report cut to its first rows does not hold what others refer to. */
  private boolean isWhole(Map<String, Dataset<Row>> published, String table) {
    return published.containsKey(table) && job.counting().top().isEmpty();
  }

  /** What was left out, capped or merged. */
  private Map<String, Long> counts(Notes notes) {
    var counts = new LinkedHashMap<String, Long>();
    counts.put(Summary.SKIPPED_FILES, (long) plan.inputs().skipped().size());
    counts.putAll(notes.counts());
    return counts;
  }

  private PublishedRun published(
      Intake intake, Map<String, Long> counts, Map<String, Dataset<Row>> rows) {
    return new PublishedRun(
        plan.runId(),
        version,
        intake.periodStart(job),
        intake.periodEnd(job),
        intake.records().byOutcome(),
        intake.records().rejectedByReason(),
        counts,
        job.counting().top().isEmpty(),
        rows);
  }

  /** Writes what lies beside the reports. */
  private Map<String, Manifest.File> companions(PublishedRun run) throws IOException {
    var files = new RunFiles(output.run(plan.runId()), storage);
    for (Companion companion : Companions.ALL) {
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

  private List<String> warnings(Intake intake) {
    Optional<OutletNames> listed = job.input().outlets().map(file -> plan.screening().outlets());
    return new IntakeWarnings(intake, lastRun, listed).all();
  }

  private Manifest manifest(
      Intake intake,
      Map<String, Manifest.Report> reports,
      Map<String, Manifest.File> files,
      Map<String, Long> counts) {
    return new Manifest(
        plan.runId(),
        version,
        Manifest.SCHEMA_VERSION,
        plan.fingerprint(),
        intake.periodStart(job),
        intake.periodEnd(job),
        Job.day(job.filter().window().from()),
        Job.day(job.filter().window().to()),
        plan.options(),
        plan.hashes(),
        intake.records(),
        intake.articles(),
        warnings(intake),
        reports,
        files,
        counts,
        progress.seconds());
  }
}
