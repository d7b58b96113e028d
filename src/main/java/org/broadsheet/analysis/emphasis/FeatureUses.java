package org.broadsheet.analysis.emphasis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.analysis.emphasis.EmphasisGroups.Scope;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.measure.LogRatio.Side;

/**
 * The uses of one feature in each group of its scope, while they come in. Taken again for the next
 * feature: what that costs depends on the groups that use it, not on how many there are.
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
   * Forgets a feature and begins the next.
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
   * Adds a group's sums, of which the first is above 0.
   *
   * @param added articles that use it, uses, Σy², Σyn
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

  /** Articles of all groups that use it. */
  long articles() {
    return totals[0];
  }

  boolean isUsedBy(int place) {
    return sums[SUMS * place] > 0;
  }

  /** The groups that use it. */
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
