package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.io.Storage;
import org.broadsheet.io.lock.OutputLock;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.io.output.UnwritableOutput;
import org.broadsheet.schema.UserError;

/** Runs a job: read, prepare, analyse, check, publish. */
public final class JobRunner {
  /** Set by jobs/broadsheet where somebody watches. */
  private static final String TERMINAL = "BROADSHEET_TERMINAL";

  private final Job job;
  private final String version;
  private final PrintStream log;
  private final PrintStream summary;
  private final Storage storage;

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
    this.storage = Sessions.storage(job.target().output());
  }

  /**
   * Runs the job. What is published already is not computed again.
   *
   * @return what is published now
   * @throws UserError for what the user can put right; then nothing is published
   */
  public Outcome run() throws IOException {
    Sessions.refuseLossySettings();
    var output = new Output(job.target().output(), storage);
    Plan plan = Plan.of(job, version, storage, published(output));
    Optional<Manifest> before = samePublished(plan, output);
    if (job.target().catalog().isEmpty()
        && before.isPresent()
        && latest(output).isSettled(before.get())) {
      clearIfNobodyIsThere(output);
      return alreadyPublished(before.get(), output);
    }
    output.create();
    OutputLock lock = lock(output, job.target().patience());
    try {
      Outcome outcome = publish(plan, output, lock);
      if (job.target().catalog().isPresent()) {
        publishTables(plan, output);
      }
      return outcome;
    } catch (Exception e) {
      throw UnwritableOutput.in(e, output.folder(), lock);
    } finally {
      sweep("The lock", lock::close);
    }
  }

  /** Not only behind a new run: one that was killed before its tables is made whole by the next. */
  private void publishTables(Plan plan, Output output) throws IOException {
    Manifest run = output.manifest(plan.runId()).orElseThrow();
    String done = tables(plan).orElseThrow().publish(run, output, Progress.plain(log));
    summary.printf("  Tables    %s.%n", done);
  }

  private Optional<Tables> tables(Plan plan) {
    return job.target().catalog().map(name -> new Tables(name, job.reports(), spark(plan)));
  }

  private SparkSession spark(Plan plan) {
    return Sessions.open(plan.inputs().bytes(), job.target().output());
  }

  private OutputLock lock(Output output, Duration patience) throws IOException {
    return OutputLock.take(output.folder(), storage, patience, log::println);
  }

  /** The run of the same inputs, options and version, if it is published. */
  private Optional<Manifest> samePublished(Plan plan, Output output) throws IOException {
    return output.manifest(plan.runId()).filter(plan::isThatOf);
  }

  private Outcome alreadyPublished(Manifest run, Output output) throws IOException {
    summary.print(Summary.alreadyPublished(run, output, latest(output).objection(run)));
    return new Outcome(run.runId(), false, run.records().accepted());
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

  /** What a run that was killed has left goes with the next, even if that has nothing to do. */
  private void clearIfNobodyIsThere(Output output) throws IOException {
    if (!output.hasLeftovers()) {
      return;
    }
    try (OutputLock lock = lock(output, Duration.ZERO)) {
      lock.check();
      output.clear();
    } catch (UserError e) {
      // Another run is at work: they are its own.
      log.println("Left as it is: " + e.getMessage());
    }
  }

  private Outcome publish(Plan plan, Output output, OutputLock lock) throws IOException {
    output.clear();
    // Another run may have published the same while this one waited for its turn.
    Optional<Manifest> before = samePublished(plan, output);
    if (before.isPresent()) {
      latest(output).point(before.get());
      return alreadyPublished(before.get(), output);
    }
    output.begin(plan.runId());
    try {
      SparkSession spark = spark(plan);
      tables(plan).ifPresent(Tables::check);
      Optional<Baseline> lastRun =
          Baseline.of(job, published(output), output.latest(), plan.screening().outlets());
      Summary done =
          new Run(job, plan, lastRun, version, output, storage, progress(output)).with(spark);
      lock.check();
      output.publish(done.manifest());
      lock.check();
      summary.print(done.text(output, latest(output).point(done.manifest())));
      return new Outcome(plan.runId(), true, done.manifest().records().accepted());
    } finally {
      sweep("Scratch", () -> end(plan, output, lock));
    }
  }

  private static void end(Plan plan, Output output, OutputLock lock) throws IOException {
    if (!lock.isTakenOver()) {
      output.end(plan.runId());
    }
  }

  @FunctionalInterface
  private interface Sweeping {
    void sweep() throws IOException;
  }

  /** Tidies up: what cannot be, the next run does. It changes nothing about how this one ended. */
  private void sweep(String what, Sweeping sweeping) {
    try {
      sweeping.sweep();
    } catch (IOException | RuntimeException e) {
      log.printf("%s could not be deleted; the next run does: %s%n", what, e.getMessage());
    }
  }
}
