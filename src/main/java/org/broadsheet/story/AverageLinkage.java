package org.broadsheet.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Clusters by average linkage (UPGMA; Sokal &amp; Michener 1958): the two clusters whose members
 * are most alike on average are joined, again and again, while that average is at least a
 * threshold. Unlike single linkage it does not chain: what is like one member only is not like the
 * cluster.
 *
 * <p>Pairs that are not given count as 0. The outcome does not depend on the order of the pairs.
 *
 * <p>Undated members are like each other whenever they were written. So that they do not tie
 * together what is years apart, dated members are clustered first, by themselves; then undated ones
 * make clusters of their own or come to a dated one, for which they must be more alike.
 */
final class AverageLinkage {
  /** Mean of the cosines at which two clusters are joined. */
  static final double THRESHOLD = 0.2;

  /** The same if one of them has dated members and the other none. */
  static final double THRESHOLD_OF_UNDATED = 0.3;

  private final List<Map<Integer, Double>> sums = new ArrayList<>();
  private final int[] sizes;
  private final int[] versions;
  private final int[] joinedTo;
  private final BitSet dated;
  private boolean isOfDated;
  private final PriorityQueue<Link> closest =
      new PriorityQueue<>(
          Comparator.comparingDouble((Link link) -> -link.mean())
              .thenComparingInt(Link::one)
              .thenComparingInt(Link::other));

  /** Two clusters as they were when they were looked at. */
  private record Link(double mean, int one, int other, int versionOfOne, int versionOfOther) {}

  /**
   * @param size members, numbered from 0
   * @param dated those of which a day is known
   */
  AverageLinkage(int size, BitSet dated) {
    this.dated = (BitSet) dated.clone();
    this.sizes = new int[size];
    this.versions = new int[size];
    this.joinedTo = new int[size];
    for (int i = 0; i < size; i++) {
      sums.add(new HashMap<>());
      sizes[i] = 1;
      joinedTo[i] = i;
    }
  }

  /** Tells how alike two members are; once for each pair. */
  void add(int one, int other, double cosine) {
    sums.get(one).put(other, cosine);
    sums.get(other).put(one, cosine);
  }

  /** The cluster of each member, named by one of its members. */
  int[] clusters() {
    isOfDated = true;
    joinAll();
    isOfDated = false;
    joinAll();
    var clusters = new int[sizes.length];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = cluster(i);
    }
    return clusters;
  }

  private void joinAll() {
    for (int i = 0; i < sizes.length; i++) {
      look(i);
    }
    for (Link link = closest.poll(); link != null; link = closest.poll()) {
      if (versions[link.one()] == link.versionOfOne()
          && versions[link.other()] == link.versionOfOther()) {
        join(link.one(), link.other());
      }
    }
  }

  private double threshold(int one, int other) {
    boolean areBoth = dated.get(one) && dated.get(other);
    if (areBoth != isOfDated) {
      return Double.POSITIVE_INFINITY;
    }
    return dated.get(one) == dated.get(other) ? THRESHOLD : THRESHOLD_OF_UNDATED;
  }

  private void look(int one) {
    sums.get(one)
        .forEach(
            (other, sum) -> {
              double mean = sum / ((double) sizes[one] * sizes[other]);
              if (mean >= threshold(one, other)) {
                int first = Math.min(one, other);
                int second = Math.max(one, other);
                closest.add(new Link(mean, first, second, versions[first], versions[second]));
              }
            });
  }

  /** The second becomes part of the first; both are others from now on. */
  private void join(int first, int second) {
    versions[first]++;
    versions[second]++;
    sums.get(first).remove(second);
    sums.get(second).remove(first);
    sums.get(second)
        .forEach(
            (other, sum) -> {
              sums.get(other).remove(second);
              double both = sums.get(first).merge(other, sum, Double::sum);
              sums.get(other).put(first, both);
            });
    sums.set(second, new HashMap<>());
    sizes[first] += sizes[second];
    joinedTo[second] = first;
    dated.set(first, dated.get(first) || dated.get(second));
    look(first);
  }

  private int cluster(int member) {
    int cluster = member;
    while (joinedTo[cluster] != cluster) {
      cluster = joinedTo[cluster];
    }
    return cluster;
  }
}
