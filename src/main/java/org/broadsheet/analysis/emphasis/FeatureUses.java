package org.broadsheet.analysis.emphasis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.analysis.emphasis.EmphasisGroups.Scope;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.measure.LogRatio.Side;

/**
 * Collects the uses of one feature in each group of its scope. The object is reused for the next
 * feature; the cost of a reset depends on the groups that use the feature, not on all groups.
 */
final class FeatureUses {
  private static final int SUMS = 4;

  private final Scope scope;
  private final long[] sums;
  private final long[] totals = new long[SUMS];
  private final int[] users;
  private int userCount;
  private List<String> key = List.of();

  FeatureUses(Scope scope) {
    this.scope = scope;
    this.sums = new long[SUMS * scope.size()];
    this.users = new int[scope.size()];
  }

  /**
   * Discards the feature and begins the next.
   *
   * @param newKey names of the scope and of the feature
   */
  void begin(List<String> newKey) {
    for (int i = 0; i < userCount; i++) {
      Arrays.fill(sums, SUMS * users[i], SUMS * (users[i] + 1), 0);
    }
    Arrays.fill(totals, 0);
    userCount = 0;
    key = newKey;
  }

  List<String> key() {
    return key;
  }

  Scope scope() {
    return scope;
  }

  /**
   * Adds the sums of a group that uses the feature.
   *
   * @param added number of articles that use it (above 0), uses, Σy², Σyn
   */
  void add(String group, long[] added) {
    int place = scope.place(group);
    if (!isUsedBy(place)) {
      users[userCount++] = place;
    }
    for (int i = 0; i < SUMS; i++) {
      sums[SUMS * place + i] += added[i];
      totals[i] += added[i];
    }
  }

  /** The number of articles in all groups that use the feature. */
  long articles() {
    return totals[0];
  }

  boolean isUsedBy(int place) {
    return sums[SUMS * place] > 0;
  }

  /** The places of the groups that use the feature. */
  IntStream users() {
    return Arrays.stream(users, 0, userCount);
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
