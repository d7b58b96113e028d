package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.schema.UserError;

/** Runs a job: read, prepare, analyse, check, publish. */
public final class JobRunner {
  /** Environment variable that jobs/broadsheet sets on a terminal. */
  private static final String TERMINAL = "BROADSHEET_TERMINAL";

  private final Job job;
  private final String version;
  private final PrintStream log;
  private final PrintStream summary;

  /**
   * Prepares to run; nothing is read yet.
   *
   * @param version of Broadsheet
   * @param log receives the progress, a line a stage
   * @param summary receives the closing summary
   */
  public JobRunner(Job job, String version, PrintStream log, PrintStream summary) {
    this.job = job;
    this.version = version;
    this.log = log;
    this.summary = summary;
  }

  /**
   * A run that did not fail.
   *
   * @param isNew whether it was published now, not before
   * @param accepted articles
   */
  public record Outcome(String runId, boolean isNew, long accepted) {}

  /**
   * Runs the job. A run that is published already is not computed again.
   *
   * @throws UserError if the user can put the cause right; then nothing is published
   */
  public Outcome run() throws IOException {
    Sessions.refuseLossySettings();
    var output = new Output(job.target().output(), Sessions.storage(job.target().output()));
    Plan plan = Plan.of(job, version, output.storage(), output.undamagedManifests());
    Optional<Tables> catalogue =
        job.target().catalog().map(name -> new Tables(name, job.reports(), () -> spark(plan)));
    Progress progress = progress(output);
    return new Publication(output, plan.asked(), job.target(), catalogue, progress, summary)
        .publish(() -> contents(plan, output, progress));
  }

  private SparkSession spark(Plan plan) {
    return Sessions.open(plan.inputs().bytes(), job.target().output());
  }

  private Contents contents(Plan plan, Output output, Progress progress) throws IOException {
    SparkSession spark = spark(plan);
    Optional<Baseline> lastRun =
        Baseline.of(job, output.undamagedManifests(), output.latest(), plan.validation().outlets());
    return new Run(job, plan, lastRun, output, progress).with(spark);
  }

  private Progress progress(Output output) throws IOException {
    if (!System.getenv().containsKey(TERMINAL)) {
      return Progress.plain(log);
    }
    Optional<String> shown = output.latest();
    Optional<Manifest> earlier =
        shown.isEmpty() ? Optional.empty() : output.undamagedManifest(shown.get());
    return Progress.withBar(log, StageTimes.of(StageTimes.stages(job), earlier));
  }
}
