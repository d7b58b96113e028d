package org.broadsheet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** Lets a run go on only if what was delivered is good enough to be published. */
record IntakeGate(Job.Gate gate, Intake intake, Optional<Baseline> lastRun) {

  /**
   * @throws UserError exit code 3, with everything that is in the way
   */
  void pass() {
    var problems = new ArrayList<String>();
    rejected().ifPresent(problems::add);
    tooFew().ifPresent(problems::add);
    dropped().ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new UserError(
          ExitCode.CHECK,
          problems.stream().map(problem -> problem + " Nothing was published.").toList());
    }
  }

  private Optional<String> rejected() {
    Manifest.Records records = intake.records();
    double share = records.read() == 0 ? 0 : (double) records.rejected() / records.read();
    if (share <= gate.maxRejectedShare()) {
      return Optional.empty();
    }
    return Optional.of(
        "Too many records are rejected: %s. That is a share of %.3f, and --max-rejected-share is %s."
            .formatted(intake.words(), share, gate.maxRejectedShare()));
  }

  private Optional<String> tooFew() {
    long accepted = intake.records().accepted();
    if (accepted == 0 && !gate.allowEmpty()) {
      return Optional.of(
          "No article is accepted: %s. --allow-empty publishes empty reports."
              .formatted(intake.words()));
    }
    if (accepted < gate.minAccepted()) {
      return Optional.of(
          "Too few articles are accepted: %s. --min-accepted is %d."
              .formatted(intake.words(), gate.minAccepted()));
    }
    return Optional.empty();
  }

  private Optional<String> dropped() {
    if (gate.maxDrop().isEmpty() || lastRun.isEmpty()) {
      return Optional.empty();
    }
    var drops =
        new VolumeDrops(lastRun.get().articles(), intake.articles(), gate.maxDrop().getAsDouble());
    List<VolumeDrops.Drop> found = drops.all();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "Articles dropped by more than --max-drop %s against run %s: %s."
            .formatted(
                gate.maxDrop().getAsDouble(), lastRun.get().runId(), VolumeDrops.words(found)));
  }
}
