package org.broadsheet.job;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.corpus.Staging;
import org.broadsheet.io.MemoryStaging;
import org.broadsheet.io.SparkStaging;
import org.broadsheet.io.input.ArticleSource;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.report.Report;

/**
 * Reads and prepares the articles of a job; its reports are the tables to publish.
 *
 * @param lastRun the run to compare the delivery with
 */
record Run(Job job, Plan plan, Optional<Baseline> lastRun, Output output, Progress progress) {

  /** Reads the articles; a report's rows are computed when its table is asked for them. */
  Contents with(SparkSession spark) throws IOException {
    Staging staging =
        Sessions.isSmall(plan.inputs().bytes())
            ? new MemoryStaging()
            : new SparkStaging(spark, output.scratch(plan.asked().runId()));
    Dataset<Row> records = records(spark, staging);
    Intake intake = progress.stage("count records", () -> Intake.of(records), Intake::words);
    progress.articles(intake.records().accepted());
    new IntakeGate(job.gate(), intake, lastRun).pass();
    var preparing = new Preparing(job.preparation(), staging, progress);
    Preparing.Prepared prepared = preparing.prepared(records, plan.counting());
    return new Contents(
        read(intake),
        tables(prepared.corpus()),
        job.counting().top().isEmpty(),
        skipped().and(intake.notes()).and(prepared.notes()));
  }

  private Dataset<Row> records(SparkSession spark, Staging staging) throws IOException {
    var source = new ArticleSource(spark, output.storage(), plan.names(), plan.validation());
    return progress.stage(
        "read",
        () ->
            staging.stage(
                "records", source.records(plan.inputs().files(), job.filter().languages())),
        staged -> "%,d files".formatted(plan.inputs().files().size()));
  }

  private Manifest.Read read(Intake intake) {
    Optional<OutletNames> listed = job.input().outlets().map(file -> plan.validation().outlets());
    return new Manifest.Read(
        plan.hashes(),
        intake.period(job.filter().window()),
        intake.records(),
        intake.articles(),
        new IntakeWarnings(intake, lastRun, listed).all());
  }

  private List<Contents.Table> tables(Corpus corpus) {
    return job.reports().stream()
        .map(report -> new Contents.Table(report, () -> rows(report, corpus)))
        .toList();
  }

  /** A report's rows, with the notes of the shared tables that were computed for it. */
  private static NotedRows rows(Report report, Corpus corpus) {
    NotedRows noted = report.rows().apply(corpus);
    return new NotedRows(noted.rows(), corpus.notes().and(noted.notes()));
  }

  private Notes skipped() {
    return Notes.none().withCount(Summary.SKIPPED_FILES, plan.inputs().skipped().size());
  }
}
