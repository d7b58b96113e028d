package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.io.Manifest;
import org.broadsheet.io.Output;
import org.broadsheet.io.OutputLock;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.UserError;

/** Runs a job: read, prepare, analyse, check, publish. */
public final class JobRunner {
  /** Set by jobs/broadsheet where somebody watches. */
  private static final String TERMINAL = "BROADSHEET_TERMINAL";

  private final Job job;
  private final String version;
  private final PrintStream log;
  private final PrintStream summary;
  private final Storage storage = Sessions.storage();

  /**
   * Prepares to run; nothing is read yet.
   *
   * @param version of Broadsheet
   * @param log where progress goes, a line a stage
   * @param summary where the closing summary goes
   */
  public JobRunner(Job job, String version, PrintStream log, PrintStream summary) {
    this.job = job;
    this.version = version;
    this.log = log;
    this.summary = summary;
  }

  /**
   * Runs the job. What is published already is not computed again.
   *
   * @throws UserError for what the user can put right; then nothing is published
   */
  public void run() throws IOException {
    var output = new Output(job.target().output(), storage);
    Plan plan = Plan.of(job, version, storage, published(output));
    if (isAlreadyPublished(plan, output)) {
      return;
    }
    output.create();
    OutputLock lock = OutputLock.take(output.folder(), storage);
    try {
      // Another run may have published the same while this one waited for its turn.
      if (!isAlreadyPublished(plan, output)) {
        Summary done = publish(plan, output);
        summary.print(done.text(output, latest(output).point(done.manifest())));
      }
    } finally {
      lock.close();
    }
  }

  private boolean isAlreadyPublished(Plan plan, Output output) throws IOException {
    Optional<Manifest> before = output.manifest(plan.runId());
    if (before.isEmpty() || !plan.isThatOf(before.get())) {
      return false;
    }
    Optional<String> objection = latest(output).point(before.get());
    summary.print(Summary.alreadyPublished(before.get(), output, objection));
    return true;
  }

  private Latest latest(Output output) {
    return new Latest(output, job.target().moveLatest());
  }

  /** The runs whose hashes can be trusted; a damaged one's cannot, and verify tells which it is. */
  private static List<Manifest> published(Output output) throws IOException {
    var manifests = new ArrayList<Manifest>();
    for (String runId : output.runIds()) {
      output.undamagedManifest(runId).ifPresent(manifests::add);
    }
    return manifests;
  }

  private Progress progress(Output output) throws IOException {
    if (!System.getenv().containsKey(TERMINAL)) {
      return Progress.plain(log);
    }
    Optional<String> shown = output.latest();
    Optional<Manifest> earlier =
        shown.isEmpty() ? Optional.empty() : output.undamagedManifest(shown.get());
    return Progress.withBar(log, StageTimes.of(job, earlier));
  }

  private Summary publish(Plan plan, Output output) throws IOException {
    boolean isWhole = false;
    output.prepare(plan.runId());
    try {
      SparkSession spark = Sessions.open(plan.inputs().bytes());
      Summary done = new Run(job, plan, version, output, storage, progress(output)).with(spark);
      output.publish(done.manifest());
      isWhole = true;
      return done;
    } finally {
      output.clearScratch(plan.runId());
      if (!isWhole) {
        output.discard(plan.runId());
      }
    }
  }
}
