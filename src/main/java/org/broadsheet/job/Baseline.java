package org.broadsheet.job;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.broadsheet.corpus.OutletNames;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.io.output.Manifest.Articles;

/**
 * An earlier run of the same kind, with whose articles a new run's are compared.
 *
 * @param articles by outlet, under the outlet names of the new run
 */
record Baseline(String runId, Map<String, Articles> articles) {
  /** Two runs are comparable if they share these options and the length of their windows. */
  private static final List<String> KIND = List.of("column", "default_outlet", "language");

  /**
   * The comparable run whose window ends last before the job's. For a job without a last day, this
   * is a run without one. Of several, it is the one that {@code latest} names, else the one with
   * most articles.
   *
   * @param published undamaged manifests
   * @param latest the run that {@code latest} names
   */
  static Optional<Baseline> of(
      Job job, List<Manifest> published, Optional<String> latest, OutletNames names) {
    return published.stream()
        .filter(run -> isBefore(run, job))
        .max(
            Comparator.comparing(
                    (Manifest run) -> run.asked().window().last(),
                    Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(run -> latest.equals(Optional.of(run.runId())))
                .thenComparing(run -> run.read().records().accepted())
                .thenComparing(Manifest::runId))
        .map(run -> new Baseline(run.runId(), renamed(run.read().articles(), names)));
  }

  private static Map<String, Articles> renamed(Map<String, Articles> outlets, OutletNames names) {
    var renamed = new TreeMap<String, Articles>();
    outlets.forEach(
        (outlet, articles) ->
            names
                .of(Optional.of(outlet))
                .ifPresent(name -> renamed.merge(name, articles, Articles::plus)));
    return renamed;
  }

  private static boolean isBefore(Manifest run, Job job) {
    Manifest.Days window = Job.days(job.filter().window());
    Manifest.Days before = run.asked().window();
    Map<String, Object> options = job.options();
    return !run.read().articles().isEmpty()
        && length(before).equals(length(window))
        && endsBefore(before.last(), window.last())
        && KIND.stream()
            .allMatch(o -> Objects.equals(run.asked().options().get(o), options.get(o)));
  }

  private static boolean endsBefore(String end, String other) {
    return other == null ? end == null : end != null && end.compareTo(other) < 0;
  }

  /** Days of a window; empty if one end is open. */
  private static OptionalLong length(Manifest.Days window) {
    return window.first() == null || window.last() == null
        ? OptionalLong.empty()
        : OptionalLong.of(
            ChronoUnit.DAYS.between(
                LocalDate.parse(window.first()), LocalDate.parse(window.last())));
  }
}
