package org.broadsheet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.corpus.Reason;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** Stops a run whose articles do not meet the conditions for publication. */
record IntakeGate(Job.Gate gate, Intake intake, Optional<Baseline> lastRun) {

  /**
   * @throws UserError exit code 3, with a sentence for each condition that is not met
   */
  void pass() {
    var problems = new ArrayList<String>();
    rejected().ifPresent(problems::add);
    tooFew().ifPresent(problems::add);
    dropped().ifPresent(problems::add);
    if (!problems.isEmpty()) {
      var sentences = new ArrayList<String>();
      problems.forEach(problem -> sentences.add(problem + " Nothing was published."));
      if (isMisread()) {
        sentences.addAll(hints());
      }
      throw new UserError(ExitCode.CHECK, sentences);
    }
  }

  private Optional<String> rejected() {
    Manifest.Records records = intake.records();
    double share = records.read() == 0 ? 0 : (double) damaged(records) / records.read();
    if (share <= gate.maxRejectedShare()) {
      return Optional.empty();
    }
    return Optional.of(
        "Too many records are rejected: %s. That is a share of %.3f, and --max-rejected-share is %s. Correct the input, or raise it."
            .formatted(intake.words(), share, gate.maxRejectedShare()));
  }

  /** Whether the input may have to be read in another way. */
  private boolean isMisread() {
    Manifest.Records records = intake.records();
    return records.read() > 0
        && (records.accepted() == 0 || 2 * records.rejected() > records.read());
  }

  /** What was seen in the input, and which options would read it. */
  private List<String> hints() {
    var hints = new ArrayList<>(intake.notes().remarks());
    if (intake.records().rejectedByReason().containsKey(Reason.MISSING_OUTLET.word())) {
      hints.add(
          "Records without an outlet: --default-outlet NAME names it, --column outlet=COLUMN says"
              + " where it stands.");
    }
    if (intake.records().rejectedByReason().containsKey(Reason.BAD_DATE.word())) {
      hints.add(
          "Dates in an unknown form: --column published=COLUMN says where another date stands.");
    }
    intake.example().ifPresent(example -> hints.add("The first rejected record: " + example));
    return hints;
  }

  /** Rejected records that are damaged; the others may be right as they are. */
  private static long damaged(Manifest.Records records) {
    return records.rejectedByReason().entrySet().stream()
        .filter(reason -> Reason.ofWord(reason.getKey()).map(Reason::isDamage).orElse(true))
        .mapToLong(Map.Entry::getValue)
        .sum();
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
          "Too few articles are accepted: %s. --min-accepted is %d. Complete the input, or lower it."
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
        "Articles dropped by more than --max-drop %s since run %s: %s. Complete the input, or raise it."
            .formatted(
                gate.maxDrop().getAsDouble(), lastRun.get().runId(), VolumeDrops.words(found)));
  }
}
