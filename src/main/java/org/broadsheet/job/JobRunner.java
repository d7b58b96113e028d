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
   * @return what is published now
   * @throws UserError for what the user can put right; then nothing is published
   */
  public Outcome run() throws IOException {
    var output = new Output(job.target().output(), storage);
    Plan plan = Plan.of(job, version, storage, published(output));
    if (job.target().catalog().isEmpty()) {
      Optional<Outcome> before = alreadyPublished(plan, output);
      if (before.isPresent()) {
        return before.get();
      }
    }
    output.create();
    OutputLock lock = OutputLock.take(output.folder(), storage);
    try {
      // Another run may have published the same while this one waited for its turn.
      Optional<Outcome> before = alreadyPublished(plan, output);
      Outcome outcome = before.isPresent() ? before.get() : newlyPublished(plan, output);
      if (job.target().catalog().isPresent()) {
        publishTables(plan, output);
      }
      return outcome;
    } finally {
      lock.close();
    }
  }

  private Optional<Outcome> alreadyPublished(Plan plan, Output output) throws IOException {
    Optional<Manifest> before = output.manifest(plan.runId());
    if (before.isEmpty() || !plan.isThatOf(before.get())) {
      return Optional.empty();
    }
    Optional<String> objection = latest(output).point(before.get());
    summary.print(Summary.alreadyPublished(before.get(), output, objection));
    return Optional.of(new Outcome(plan.runId(), false, before.get().records().accepted()));
  }

  private Outcome newlyPublished(Plan plan, Output output) throws IOException {
    Summary done = publish(plan, output);
    summary.print(done.text(output, latest(output).point(done.manifest())));
    return new Outcome(plan.runId(), true, done.manifest().records().accepted());
  }

  /** Not only behind a new run: one that was killed before its tables is made whole by the next. */
  private void publishTables(Plan plan, Output output) throws IOException {
    Manifest run = output.manifest(plan.runId()).orElseThrow();
    String done = tables(plan).orElseThrow().publish(run, output, Progress.plain(log));
    summary.printf("  Tables    %s.%n", done);
  }

  private Optional<Tables> tables(Plan plan) {
    return job.target()
        .catalog()
        .map(name -> new Tables(name, job.reports(), Sessions.open(plan.inputs().bytes())));
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
      tables(plan).ifPresent(Tables::check);
      Optional<LastRun> lastRun =
          LastRun.of(job, published(output), output.latest(), plan.screening().outlets());
      Summary done =
          new Run(job, plan, lastRun, version, output, storage, progress(output)).with(spark);
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
