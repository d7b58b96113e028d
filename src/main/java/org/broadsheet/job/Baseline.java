package org.broadsheet.job;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.corpus.Window;
import org.broadsheet.io.output.Manifest;

/**
 * What a run of the same kind brought before: what a new one is held against.
 *
 * @param articles by the names that outlets go by now
 */
record Baseline(String runId, Map<String, Manifest.Articles> articles) {
  /** Options that make runs of one kind, beside the length of the window. */
  private static final List<String> KIND = List.of("column", "default_outlet", "language");

  /**
   * Of the published runs whose window is as long and ends earlier the nearest; for a job without a
   * last day, a run without one. Of several, the one that {@code latest} names, else the one with
   * most articles.
   *
   * @param published manifests of the runs that can be trusted
   * @param latest the run that readers are pointed to
   */
  static Optional<Baseline> of(
      Job job, List<Manifest> published, Optional<String> latest, OutletNames names) {
    return published.stream()
        .filter(run -> isBefore(run, job))
        .max(
            Comparator.comparing(
                    Manifest::windowEnd, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(run -> latest.equals(Optional.of(run.runId())))
                .thenComparing(run -> run.records().accepted())
                .thenComparing(Manifest::runId))
        .map(run -> new Baseline(run.runId(), ArticleCounts.renamed(run.articles(), names)));
  }

  private static boolean isBefore(Manifest run, Job job) {
    Window window = job.filter().window();
    Map<String, Object> options = job.options();
    return !run.articles().isEmpty()
        && length(run.windowStart(), run.windowEnd())
            .equals(length(Job.day(window.from()), Job.day(window.to())))
        && endsBefore(run.windowEnd(), Job.day(window.to()))
        && KIND.stream().allMatch(o -> Objects.equals(run.options().get(o), options.get(o)));
  }

  private static boolean endsBefore(String end, String other) {
    return other == null ? end == null : end != null && end.compareTo(other) < 0;
  }

  /** Days of a window; empty if one end is open. */
  private static OptionalLong length(String start, String end) {
    return start == null || end == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(LocalDate.parse(start), LocalDate.parse(end)));
  }
}
