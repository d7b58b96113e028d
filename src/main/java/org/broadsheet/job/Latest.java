package org.broadsheet.job;

import java.io.IOException;
import java.util.Optional;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Output;

/** Decides whether readers are pointed to a run: never back in time, never to less. */
record Latest(Output output, boolean force) {
  /**
   * Points readers to a run if that is no step back.
   *
   * @return why not, in a sentence; empty when they are pointed to it
   */
  Optional<String> point(Manifest run) throws IOException {
    Optional<String> objection = objection(run);
    if (objection.isEmpty()) {
      output.point(run.runId());
    }
    return objection;
  }

  /** Whether readers are pointed to a run, or are not to be. */
  boolean isSettled(Manifest run) throws IOException {
    return output.isPointedTo(run.runId()) || objection(run).isPresent();
  }

  /** Why readers are not to be pointed to a run. */
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
      why = "it ends on %s, after this one".formatted(end);
    } else if (run.published().reports().size() < reports) {
      why = "it has %d reports, this one %d".formatted(reports, run.published().reports().size());
    }
    return Optional.ofNullable(why)
        .map(
            reason ->
                "\"latest\" still shows run %s: %s. --move-latest shows this one."
                    .formatted(shown.runId(), reason));
  }

  /** Open windows have no end that could be earlier. */
  private static boolean isEarlier(String end, String shownEnd) {
    return end != null && shownEnd != null && end.compareTo(shownEnd) < 0;
  }
}
