package org.broadsheet.job;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.broadsheet.io.lock.OutputLock;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;
import org.broadsheet.io.output.UnwritableOutput;
import org.broadsheet.schema.UserError;

/**
 * Publishes a run to an output under the output's lock: first the files, then the manifest, last
 * the pointer.
 *
 * @param asked run id and fingerprint; a run that is published under both is not published again
 * @param target the CSV profile, how long to wait for the lock, and whether to force the pointer
 * @param catalogue tables to publish to as well
 * @param summary receives the closing summary
 */
record Publication(
    Output output,
    Manifest.Asked asked,
    Job.Target target,
    Optional<Tables> catalogue,
    Progress progress,
    PrintStream summary) {

  /** Computes what is published. */
  @FunctionalInterface
  interface Source {
    /** Called once, under the lock, and only if the run is not published yet. */
    Contents contents() throws IOException;
  }

  /**
   * Publishes the run.
   *
   * @throws UserError if the user can put the cause right; then nothing is published
   */
  JobRunner.Outcome publish(Source source) throws IOException {
    Optional<Manifest> before = samePublished();
    if (catalogue.isEmpty() && before.isPresent() && latest().isSettled(before.get())) {
      clearIfUnlocked();
      return alreadyPublished(before.get());
    }
    output.create();
    OutputLock lock = lock(target.patience());
    try {
      JobRunner.Outcome outcome = publishLocked(source, lock);
      publishTables();
      return outcome;
    } catch (Exception e) {
      throw UnwritableOutput.in(e, output.folder(), lock);
    } finally {
      sweep("The lock", lock::close);
    }
  }

  private OutputLock lock(Duration patience) throws IOException {
    return OutputLock.take(output.folder(), output.storage(), patience, progress::say);
  }

  private Latest latest() {
    return new Latest(output, target.moveLatest());
  }

  /**
   * The run of the same inputs, options and version, if it is published.
   *
   * @throws UserError if the run id is taken by another fingerprint
   */
  private Optional<Manifest> samePublished() throws IOException {
    Optional<Manifest> found = output.manifest(asked.runId());
    found
        .filter(run -> !run.asked().fingerprint().equals(asked.fingerprint()))
        .ifPresent(
            other -> {
              throw UserError.usage(
                  "--run-id is taken by a run of other inputs or options: \"%s\". Choose another."
                      .formatted(asked.runId()));
            });
    return found;
  }

  private JobRunner.Outcome alreadyPublished(Manifest run) throws IOException {
    summary.print(Summary.alreadyPublished(run, output, latest().objection(run)));
    return new JobRunner.Outcome(run.runId(), false, run.read().records().accepted());
  }

  /** Deletes what a killed run has left, unless another run holds the lock. */
  private void clearIfUnlocked() throws IOException {
    if (!output.hasLeftovers()) {
      return;
    }
    try (OutputLock lock = lock(Duration.ZERO)) {
      lock.check();
      output.clear();
    } catch (UserError e) {
      progress.say("Left as it is: " + e.getMessage());
    }
  }

  private JobRunner.Outcome publishLocked(Source source, OutputLock lock) throws IOException {
    output.clear();
    // Another run may have published the same while this one waited for the lock.
    Optional<Manifest> before = samePublished();
    if (before.isPresent()) {
      latest().point(before.get());
      return alreadyPublished(before.get());
    }
    output.begin(asked.runId());
    try {
      catalogue.ifPresent(Tables::check);
      var writer = new RunWriter(output, asked, target.csvProfile(), progress);
      Summary done = writer.write(source.contents());
      lock.check();
      output.publish(done.manifest());
      lock.check();
      summary.print(done.text(output, latest().point(done.manifest())));
      return new JobRunner.Outcome(
          asked.runId(), true, done.manifest().read().records().accepted());
    } finally {
      sweep("Scratch", () -> end(lock));
    }
  }

  private void end(OutputLock lock) throws IOException {
    if (!lock.isTakenOver()) {
      output.end(asked.runId());
    }
  }

  /** Also for a run that was published before: it may have been killed before its tables. */
  private void publishTables() throws IOException {
    if (catalogue.isPresent()) {
      Manifest run = output.manifest(asked.runId()).orElseThrow();
      String done = catalogue.get().publish(run, output, progress);
      summary.printf("  Tables    %s.%n", done);
    }
  }

  @FunctionalInterface
  private interface Sweeping {
    void sweep() throws IOException;
  }

  /** Tidies up. A failure does not change how the run ended: the next run tidies up again. */
  private void sweep(String what, Sweeping sweeping) {
    try {
      sweeping.sweep();
    } catch (IOException | RuntimeException e) {
      progress.say(
          "%s could not be deleted; the next run does: %s".formatted(what, e.getMessage()));
    }
  }
}
