package org.broadsheet.story;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Clusters by average linkage (UPGMA; Sokal &amp; Michener 1958): the two clusters with the highest
 * mean cosine between their members are joined, until no mean reaches the threshold. Unlike single
 * linkage it does not chain: an article that is like one member only is not like the cluster.
 *
 * <p>Pairs that are not given count as 0. The result does not depend on the order of the pairs.
 *
 * <p>Undated members can be alike although they are years apart. So that they do not link dated
 * members of different years, dated members are clustered first. Then undated members are clustered
 * with each other, or join a dated cluster at a higher threshold.
 */
final class AverageLinkage {
  /** The least mean cosine at which two clusters are joined. */
  static final double THRESHOLD = 0.2;

  /** The same where only one of the clusters has dated members. */
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

  /** Two clusters in the versions for which the mean was computed. */
  private record Link(double mean, int one, int other, int versionOfOne, int versionOfOther) {}

  /**
   * @param size the number of members, which are numbered from 0
   * @param dated the members with a known day
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

  /** Adds the cosine of two members; to be called once for each pair. */
  void add(int one, int other, double cosine) {
    sums.get(one).put(other, cosine);
    sums.get(other).put(one, cosine);
  }

  /** The cluster of each member, identified by one of its members. */
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

  /** Joins the second cluster into the first. Both get a new version. */
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
