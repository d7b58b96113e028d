package org.broadsheet.analysis;

import java.util.List;
import org.broadsheet.analysis.EmphasisGroups.Scope;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.measure.LogRatio.Side;

/** The uses of one feature in each group of its scope, while they come in. */
final class FeatureUses {
  private static final int SUMS = 4;

  private final List<String> key;
  private final Scope scope;
  private final long[] sums;
  private final long[] totals = new long[SUMS];

  /**
   * @param key names of the scope and of the feature
   */
  FeatureUses(List<String> key, Scope scope) {
    this.key = key;
    this.scope = scope;
    this.sums = new long[SUMS * scope.size()];
  }

  List<String> key() {
    return key;
  }

  Scope scope() {
    return scope;
  }

  /**
   * Adds a group's sums.
   *
   * @param added articles that use it, uses, Σy², Σyn
   */
  void add(String group, long[] added) {
    int at = SUMS * scope.place(group);
    for (int i = 0; i < SUMS; i++) {
      sums[at + i] += added[i];
      totals[i] += added[i];
    }
  }

  /** Articles of all groups that use it. */
  long articles() {
    return totals[0];
  }

  boolean isUsedBy(int place) {
    return sums[SUMS * place] > 0;
  }

  Side own(int place) {
    int at = SUMS * place;
    return new Side(
        scope.own(place), sums[at], new Burstiness.Uses(sums[at + 1], sums[at + 2], sums[at + 3]));
  }

  Side others(int place) {
    int at = SUMS * place;
    return new Side(
        scope.others(place),
        totals[0] - sums[at],
        new Burstiness.Uses(
            totals[1] - sums[at + 1], totals[2] - sums[at + 2], totals[3] - sums[at + 3]));
  }
}
