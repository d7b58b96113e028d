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
 * What each stage of a run takes of its time: as in an earlier run, else as it took on 37,554
 * articles.
 *
 * @param seconds by stage, of all stages of the run; only their ratios matter
 */
record StageTimes(Map<String, Double> seconds) {
  /** For what is not named. */
  private static final double LEAST = 0.3;

  /** Percent of a run of all reports. */
  private static final Map<String, Double> TYPICAL =
      Map.ofEntries(
          Map.entry("read", 3.3),
          Map.entry("boilerplate", 4.6),
          Map.entry("duplicates", 1.7),
          Map.entry("articles", 16.3),
          Map.entry("outlets", 1.7),
          Map.entry("terms", 1.1),
          Map.entry("outlet_terms", 1.6),
          Map.entry("daily_terms", 7.7),
          Map.entry("phrases", 7.7),
          Map.entry("term_emphasis", 4.7),
          Map.entry("entities", 0.9),
          Map.entry("daily_entities", 0.6),
          Map.entry("entity_emphasis", 1.8),
          Map.entry("entity_pairs", 12.2),
          Map.entry("outlet_entity_pairs", 11.0),
          Map.entry("entity_network", 0.4),
          Map.entry("outlet_similarity", 3.2),
          Map.entry("stories", 0.6),
          Map.entry("emphasis_sources", 4.7),
          Map.entry("omissions", 4.9),
          Map.entry("evidence", 1.7),
          Map.entry("check", 6.3),
          Map.entry("findings", 0.4));

  /**
   * The stages of a job.
   *
   * @param earlier a run to go by
   */
  static StageTimes of(Job job, Optional<Manifest> earlier) {
    Map<String, Double> measured = earlier.map(Manifest::timings).orElse(TYPICAL);
    var seconds = new HashMap<String, Double>();
    for (String stage : stages(job)) {
      double typical = TYPICAL.getOrDefault(stage, LEAST);
      seconds.put(stage, Math.max(0.01, measured.getOrDefault(stage, typical)));
    }
    return new StageTimes(seconds);
  }

  private static List<String> stages(Job job) {
    var stages = new ArrayList<>(List.of("read", "count records", "duplicates"));
    if (!job.preparation().keepBoilerplate()) {
      stages.add("boilerplate");
    }
    job.reports().stream().map(Report::name).forEach(stages::add);
    stages.addAll(List.of("check", "findings"));
    Companions.ALL.stream().map(Companion::name).forEach(stages::add);
    return stages;
  }

  /**
   * The share of the run that is done, from 0 to 1.
   *
   * @param done the stages that are
   * @param running the one that is not, for so many seconds
   * @param elapsed seconds since the run began
   */
  double share(Set<String> done, String running, double runningFor, double elapsed) {
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    double before = done.stream().mapToDouble(stage -> seconds.getOrDefault(stage, 0.0)).sum();
    double current = seconds.getOrDefault(running, 0.0);
    double tookBefore = elapsed - runningFor;
    // How much slower or faster this run is than the one gone by; as fast until that is seen.
    double pace = before > 0 && tookBefore > 0 ? tookBefore / before : 1;
    double part = current * (1 - Math.exp(-runningFor / (pace * Math.max(current, 0.01))));
    return (before + part) / all;
  }
}
