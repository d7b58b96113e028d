package org.broadsheet.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.io.output.Manifest;
import org.broadsheet.report.Companion;
import org.broadsheet.report.Report;

/**
 * The stages of a run and how long each is expected to take.
 *
 * @param seconds by stage, of all stages of the run; only their ratios matter
 * @param isMeasured whether an earlier run took these times; else all stages count alike
 */
record StageTimes(Map<String, Double> seconds, boolean isMeasured) {
  /** Measured times are rounded to hundredths: a stage that took none is not free. */
  private static final double LEAST = 0.005;

  /**
   * The times to expect.
   *
   * @param earlier the run whose times are expected; a stage that it lacks gets the mean of the
   *     others
   */
  static StageTimes of(List<String> stages, Optional<Manifest> earlier) {
    Map<String, Double> measured = earlier.map(Manifest::timings).orElse(Map.of());
    double mean =
        stages.stream()
            .filter(measured::containsKey)
            .mapToDouble(measured::get)
            .average()
            .orElse(1);
    var seconds = new HashMap<String, Double>();
    stages.forEach(s -> seconds.put(s, Math.max(LEAST, measured.getOrDefault(s, mean))));
    return new StageTimes(seconds, stages.stream().anyMatch(measured::containsKey));
  }

  /** The stages of a job. */
  static List<String> stages(Job job) {
    var stages = new ArrayList<>(List.of("read", "count records", "boilerplate", "duplicates"));
    job.reports().stream().map(Report::name).forEach(stages::add);
    stages.addAll(List.of("check", "findings"));
    RunWriter.COMPANIONS.stream().map(Companion::name).forEach(stages::add);
    return stages;
  }

  /**
   * The share of the run that is done, from 0 to 1.
   *
   * @param done finished stages
   * @param running the current stage
   * @param runningFor seconds since the current stage began
   * @param elapsed seconds since the run began
   */
  double share(Set<String> done, String running, double runningFor, double elapsed) {
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    double before = done.stream().mapToDouble(stage -> seconds.getOrDefault(stage, 0.0)).sum();
    double current = isMeasured ? seconds.getOrDefault(running, 0.0) : 0;
    double tookBefore = elapsed - runningFor;
    // How much slower this run is than the earlier one; 1 until a stage is done.
    double pace = before > 0 && tookBefore > 0 ? tookBefore / before : 1;
    double part = current * (1 - Math.exp(-runningFor / (pace * Math.max(current, LEAST))));
    return (before + part) / all;
  }
}
