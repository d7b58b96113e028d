package org.broadsheet.entity.model;

import java.util.Arrays;

/**
 * The averaged perceptron (Collins 2002, Discriminative training methods for hidden Markov models),
 * with greedy decoding. Each wrong guess moves the weights of the candidate's rows towards the
 * right tag. The model has the mean of the weights over all steps.
 */
final class Perceptron {
  private final int[] weights = new int[FeatureRows.COUNT * Tags.COUNT];

  /** For each weight, the sum of its changes, each multiplied by its step. */
  private final long[] changes = new long[weights.length];

  private long step = 1;

  /** Sums the weights of the rows for each tag. */
  void score(FeatureRows rows, int[] scores) {
    Arrays.fill(scores, 0);
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.row(i) * Tags.COUNT;
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        scores[tag] += weights[row + tag];
      }
    }
  }

  /** Learns that a candidate with these rows has the tag {@code right}. */
  void learn(FeatureRows rows, int right, int guessed) {
    if (right != guessed) {
      for (int i = 0; i < rows.size(); i++) {
        int row = rows.row(i) * Tags.COUNT;
        change(row + right, 1);
        change(row + guessed, -1);
      }
    }
    step++;
  }

  private void change(int at, int by) {
    weights[at] += by;
    changes[at] += by * step;
  }

  /** The means of the weights over all steps, scaled to the range of a byte. */
  EntityModel model() {
    double largest = 0;
    for (int at = 0; at < weights.length; at++) {
      largest = Math.max(largest, Math.abs(mean(at)));
    }
    double scale = largest == 0 ? 0 : Byte.MAX_VALUE / largest;
    var bytes = new byte[weights.length];
    for (int at = 0; at < weights.length; at++) {
      bytes[at] = (byte) Math.round(mean(at) * scale);
    }
    return new EntityModel(bytes);
  }

  private double mean(int at) {
    return weights[at] - (double) changes[at] / step;
  }
}
