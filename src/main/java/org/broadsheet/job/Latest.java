package org.broadsheet.job;

import java.io.IOException;
import java.util.Optional;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;

/** Decides whether {@code latest} moves to a run: not to earlier days, and not to fewer reports. */
record Latest(Output output, boolean force) {
  /**
   * Moves {@code latest} to a run unless there is an objection.
   *
   * @return the objection, in a sentence
   */
  Optional<String> point(Manifest run) throws IOException {
    Optional<String> objection = objection(run);
    if (objection.isEmpty()) {
      output.point(run.runId());
    }
    return objection;
  }

  /** Whether {@code latest} names the run, or there is an objection to that. */
  boolean isSettled(Manifest run) throws IOException {
    return output.isPointedTo(run.runId()) || objection(run).isPresent();
  }

  /** Why {@code latest} does not move to a run. */
  Optional<String> objection(Manifest run) throws IOException {
    Optional<String> current = output.latest();
    if (force || current.isEmpty() || current.get().equals(run.runId())) {
      return Optional.empty();
    }
    return output.undamagedManifest(current.get()).flatMap(shown -> objection(run, shown));
  }

  private static Optional<String> objection(Manifest run, Manifest shown) {
    String why = null;
    String end = shown.asked().window().last();
    int reports = shown.published().reports().size();
    if (isEarlier(run.asked().window().last(), end)) {
      why = "its window ends on %s, after this run's".formatted(end);
    } else if (run.published().reports().size() < reports) {
      why =
          "it has %d reports, this run has %d".formatted(reports, run.published().reports().size());
    }
    return Optional.ofNullable(why)
        .map(
            reason ->
                "\"latest\" still names run %s: %s. --move-latest makes it name this run."
                    .formatted(shown.runId(), reason));
  }

  /** Whether a window ends earlier than another; open ends are not compared. */
  private static boolean isEarlier(String end, String shownEnd) {
    return end != null && shownEnd != null && end.compareTo(shownEnd) < 0;
  }
}
