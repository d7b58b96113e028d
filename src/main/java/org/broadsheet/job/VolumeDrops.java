package org.broadsheet.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.io.output.Manifest.Articles;

/**
 * Outlets that delivered fewer articles than in an earlier run.
 *
 * @param maxShare the share of its earlier articles that an outlet may lose
 */
record VolumeDrops(Map<String, Articles> before, Map<String, Articles> now, double maxShare) {
  /** Fewest articles from which a share of an outlet's articles is compared. */
  static final long LEAST = 10;

  private static final int FEW = 5;

  /**
   * Numbers of articles before and now.
   *
   * @param who an outlet, or "all"
   */
  record Drop(String who, long before, long now) {
    @Override
    public String toString() {
      return "%s %,d → %,d".formatted(who, before, now);
    }
  }

  /** The drop of all outlets together, if there is one, then those of single outlets. */
  List<Drop> all() {
    return Stream.concat(ofAll().stream(), ofOutlets().stream()).toList();
  }

  /** Outlets that dropped, the largest losses first. */
  List<Drop> ofOutlets() {
    return before.entrySet().stream()
        .filter(outlet -> outlet.getValue().accepted() >= LEAST)
        .map(
            outlet -> new Drop(outlet.getKey(), outlet.getValue().accepted(), now(outlet.getKey())))
        .filter(this::isLarge)
        .sorted(
            Comparator.comparing((Drop drop) -> drop.now() - drop.before())
                .thenComparing(Drop::who))
        .toList();
  }

  private Optional<Drop> ofAll() {
    return Optional.of(new Drop("all", sum(before).accepted(), sum(now).accepted()))
        .filter(this::isLarge);
  }

  /** The articles of all outlets. */
  static Articles sum(Map<String, Articles> outlets) {
    return outlets.values().stream().reduce(Articles.NONE, Articles::plus);
  }

  private long now(String outlet) {
    return now.containsKey(outlet) ? now.get(outlet).accepted() : 0;
  }

  private boolean isLarge(Drop drop) {
    return drop.before() - drop.now() > maxShare * drop.before();
  }

  static String words(List<Drop> drops) {
    return firstFew(drops.stream().map(Drop::toString).toList());
  }

  /** The first five, and the number of the others. */
  static String firstFew(List<String> all) {
    String first = all.stream().limit(FEW).collect(Collectors.joining(", "));
    return all.size() > FEW ? "%s and %,d more".formatted(first, all.size() - FEW) : first;
  }
}
