package org.broadsheet.measure.network;

/** Sums of weights by key, a number below a fixed size. Clearing visits only the keys in use. */
final class NeighbourSums {
  private final double[] sums;
  private final boolean[] isUsed;
  private final int[] keys;
  private int size;

  NeighbourSums(int most) {
    sums = new double[most];
    isUsed = new boolean[most];
    keys = new int[most];
  }

  void add(int key, double weight) {
    if (!isUsed[key]) {
      isUsed[key] = true;
      keys[size++] = key;
    }
    sums[key] += weight;
  }

  /** The sum of a key; 0 if nothing was added to it. */
  double of(int key) {
    return sums[key];
  }

  int size() {
    return size;
  }

  /** The keys in use, in the order of their first weight. */
  int key(int index) {
    return keys[index];
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      sums[keys[i]] = 0;
      isUsed[keys[i]] = false;
    }
    size = 0;
  }
}
