package org.broadsheet.job;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.io.output.Manifest.Articles;

/**
 * Who delivered fewer articles than before.
 *
 * @param maxShare of the articles before: to lose more is a drop
 */
record VolumeDrops(Map<String, Articles> before, Map<String, Articles> now, double maxShare) {
  /** Articles an outlet had before for its numbers to mean anything. */
  static final long LEAST = 10;

  /**
   * What somebody delivered before and now.
   *
   * @param who an outlet, or all of them
   */
  record Drop(String who, long before, long now) {
    @Override
    public String toString() {
      return "%s %,d → %,d".formatted(who, before, now);
    }
  }

  /** The drop of all together if there is one, then those of outlets. */
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
    return FirstFew.of(drops.stream().map(Drop::toString).toList());
  }
}
