package org.broadsheet.benchmark;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of some measurements. */
final class Median {
  private Median() {}

  /** The middle one, or the mean of the two in the middle. */
  static <T> double of(List<T> measured, ToDoubleFunction<T> value) {
    double[] sorted = measured.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
