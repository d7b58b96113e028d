package org.broadsheet.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.measure.BenjaminiHochberg;
import org.broadsheet.measure.ChiSquare;
import org.broadsheet.measure.ContingencyTable;
import org.broadsheet.measure.LogLikelihood;
import org.broadsheet.measure.LogOdds;
import org.broadsheet.measure.LogRatio;
import org.broadsheet.measure.LogRatio.Side;

/**
 * Whether what is called an emphasis is one: the outlets' names are dealt out anew among the
 * articles, so that there is nothing to find, and what a measure finds all the same is false.
 */
record Calibration(CalibrationCorpus corpus) {
  private static final double RATE = 0.05;
  private static final long MIN_GROUP_ARTICLES = 10;

  /** What could be tested with. */
  enum Measure {
    LOG_RATIO("log ratio by articles"),
    LOG_LIKELIHOOD("log-likelihood G²"),
    LOG_ODDS("log-odds z");

    private final String words;

    Measure(String words) {
      this.words = words;
    }

    private double pValue(Side own, Side others) {
      if (this == LOG_RATIO) {
        return LogRatio.of(own, others).pValue();
      }
      ContingencyTable table = LogRatio.table(own, others);
      if (this == LOG_LIKELIHOOD) {
        return ChiSquare.survival(Math.abs(LogLikelihood.of(table)));
      }
      double z = LogOdds.of(table).z();
      return ChiSquare.survival(z * z);
    }
  }

  /**
   * Reads a corpus.
   *
   * @param isWithBoilerplate whether texts are counted as they are delivered
   * @param isWithStopWords whether stop words are features, too
   */
  static Calibration of(
      Workshop workshop,
      CalibrationCorpus.Choice choice,
      boolean isWithBoilerplate,
      boolean isWithStopWords)
      throws IOException {
    try (SparkSession spark = workshop.spark()) {
      Workshop.say("Reading %s …", workshop.corpus());
      Dataset<Row> articles =
          isWithBoilerplate
              ? StagedArticles.of(workshop, spark)
              : StagedArticles.withoutBoilerplate(workshop, spark);
      return new Calibration(CalibrationCorpus.of(articles, choice, isWithStopWords));
    }
  }

  /** Prints what each measure finds under the true names and in permutations of them. */
  void print(int permutations, PrintStream out) {
    Map<Measure, Integer> found = discoveries(corpus.labels());
    Workshop.say("True labels: %s", found);
    List<Map<Measure, Integer>> falseRows = falseRows(permutations);
    var table =
        new TextTable("tested with", "true labels", "any false row", "fewest", "median", "most");
    for (Measure measure : Measure.values()) {
      int[] counts = falseRows.stream().mapToInt(rows -> rows.get(measure)).sorted().toArray();
      table.row(
          measure.words,
          "%,d".formatted(found.get(measure)),
          "%d of %d".formatted(Arrays.stream(counts).filter(n -> n > 0).count(), permutations),
          "%,d".formatted(counts[0]),
          "%,d".formatted(counts[counts.length / 2]),
          "%,d".formatted(counts[counts.length - 1]));
    }
    out.printf(
        "Rows with q < %.2f among %,d tests: %,d articles, %d outlets (%d with %d articles and more),%n"
            + "%,d terms. On the true labels, and false ones in each of %d permutations of them.%n%n%s%n",
        RATE,
        tests(corpus.labels()),
        corpus.articles(),
        corpus.outlets(),
        new CalibrationSums(corpus, corpus.labels()).outlets(MIN_GROUP_ARTICLES).length,
        MIN_GROUP_ARTICLES,
        corpus.features(),
        permutations,
        table);
  }

  private long tests(List<Integer> labels) {
    var sums = new CalibrationSums(corpus, labels);
    return (long) sums.outlets(MIN_GROUP_ARTICLES).length * sums.features();
  }

  /** What each measure finds where there is nothing to find, of each permutation. */
  List<Map<Measure, Integer>> falseRows(int permutations) {
    return IntStream.rangeClosed(1, permutations).parallel().mapToObj(this::permuted).toList();
  }

  private Map<Measure, Integer> permuted(int permutation) {
    var labels = new ArrayList<>(corpus.labels());
    Collections.shuffle(labels, new Random(permutation));
    Map<Measure, Integer> found = discoveries(labels);
    Workshop.say("Permutation %d: %s", permutation, words(found));
    return found;
  }

  private static String words(Map<Measure, Integer> found) {
    return Stream.of(Measure.values())
        .map(measure -> "%s %,d".formatted(measure.words, found.get(measure)))
        .collect(Collectors.joining(", "));
  }

  /** How many rows each measure has with a q-value below 0.05. */
  Map<Measure, Integer> discoveries(List<Integer> labels) {
    var sums = new CalibrationSums(corpus, labels);
    int[] outlets = sums.outlets(MIN_GROUP_ARTICLES);
    var found = new EnumMap<Measure, Integer>(Measure.class);
    for (Measure measure : Measure.values()) {
      double[] pValues = new double[outlets.length * sums.features()];
      int at = 0;
      for (int outlet : outlets) {
        for (int feature = 0; feature < sums.features(); feature++) {
          pValues[at++] = measure.pValue(sums.own(outlet, feature), sums.others(outlet, feature));
        }
      }
      long rows = Arrays.stream(BenjaminiHochberg.of(pValues)).filter(q -> q < RATE).count();
      found.put(measure, (int) rows);
    }
    return found;
  }
}
