package org.broadsheet.benchmark;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.measure.LogRatio.Side;

/** What articles add up to under some labels: by outlet, by outlet and feature, and in all. */
final class CalibrationSums {
  private static final int SUMS = 4;

  private final int features;
  private final long[][] ofOutlets;
  private final long[][] ofFeatures;
  private final long[] all = new long[3];
  private final long[] ofAll;

  /**
   * Adds up.
   *
   * @param labels the outlet of each article
   */
  CalibrationSums(CalibrationCorpus corpus, List<Integer> labels) {
    features = corpus.features();
    ofOutlets = new long[corpus.outlets()][3];
    ofFeatures = new long[corpus.outlets()][SUMS * features];
    ofAll = new long[SUMS * features];
    for (int article = 0; article < corpus.articles(); article++) {
      long tokens = corpus.tokens(article);
      long[] outlet = ofOutlets[labels.get(article)];
      for (long[] sums : List.of(outlet, all)) {
        sums[0]++;
        sums[1] += tokens;
        sums[2] += tokens * tokens;
      }
      add(corpus, article, ofFeatures[labels.get(article)]);
      add(corpus, article, ofAll);
    }
  }

  private static void add(CalibrationCorpus corpus, int article, long[] sums) {
    int[] terms = corpus.features(article);
    int[] uses = corpus.uses(article);
    for (int i = 0; i < terms.length; i++) {
      int at = SUMS * terms[i];
      sums[at]++;
      sums[at + 1] += uses[i];
      sums[at + 2] += (long) uses[i] * uses[i];
      sums[at + 3] += uses[i] * corpus.tokens(article);
    }
  }

  int features() {
    return features;
  }

  /** The outlets that have at least this many articles, as have all other outlets together. */
  int[] outlets(long minimum) {
    return java.util.stream.IntStream.range(0, ofOutlets.length)
        .filter(outlet -> Math.min(ofOutlets[outlet][0], all[0] - ofOutlets[outlet][0]) >= minimum)
        .toArray();
  }

  Side own(int outlet, int feature) {
    return side(ofOutlets[outlet], at(ofFeatures[outlet], feature));
  }

  Side others(int outlet, int feature) {
    return side(
        minus(all, ofOutlets[outlet]), minus(at(ofAll, feature), at(ofFeatures[outlet], feature)));
  }

  private static long[] at(long[] sums, int feature) {
    return Arrays.copyOfRange(sums, SUMS * feature, SUMS * (feature + 1));
  }

  private static long[] minus(long[] whole, long[] part) {
    long[] rest = new long[whole.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = whole[i] - part[i];
    }
    return rest;
  }

  private static Side side(long[] articles, long[] uses) {
    return new Side(
        new Burstiness.Articles(articles[0], articles[1], articles[2]),
        uses[0],
        new Burstiness.Uses(uses[1], uses[2], uses[3]));
  }
}
