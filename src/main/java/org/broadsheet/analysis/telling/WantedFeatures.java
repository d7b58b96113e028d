package org.broadsheet.analysis.telling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.evidence.Examples;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.schema.Field;

/**
 * The features to count, each with the outlets for which it is wanted. Every pair of a feature and
 * an outlet has a number from 0; the number of a feature is that of its first pair.
 */
final class WantedFeatures implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<Pair> pairs;
  private final int[] ends;
  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

  /** A feature of a language that is wanted for an outlet. */
  record Pair(String language, String feature, String outlet) implements Serializable {
    private static final Comparator<Pair> BY_FEATURE =
        Comparator.comparing(Pair::language)
            .thenComparing(Pair::feature)
            .thenComparing(Pair::outlet);

    private boolean isOfSameFeature(Pair other) {
      return feature.equals(other.feature) && language.equals(other.language);
    }
  }

  private WantedFeatures(List<Pair> pairs) {
    this.pairs = pairs;
    this.ends = new int[pairs.size()];
    for (int i = pairs.size() - 1; i >= 0; i--) {
      Pair pair = pairs.get(i);
      boolean isLast = i == ends.length - 1 || !pair.isOfSameFeature(pairs.get(i + 1));
      ends[i] = isLast ? i + 1 : ends[i + 1];
      numbers.computeIfAbsent(pair.language(), first -> new HashMap<>()).put(pair.feature(), i);
    }
  }

  /**
   * The wanted features of a table.
   *
   * @param rows distinct combinations of language, feature and outlet
   */
  static WantedFeatures of(List<Row> rows) {
    var known = new HashMap<String, String>();
    var pairs = new ArrayList<Pair>(rows.size());
    for (Row row : rows) {
      pairs.add(
          new Pair(
              shared(row, ArticleFields.LANGUAGE, known),
              shared(row, Examples.FEATURE, known),
              shared(row, ArticleFields.OUTLET, known)));
    }
    pairs.sort(Pair.BY_FEATURE);
    return new WantedFeatures(pairs);
  }

  /** Rows with the same outlet or feature share one string. */
  private static String shared(Row row, Field field, Map<String, String> known) {
    return known.computeIfAbsent(row.getAs(field.name()), name -> name);
  }

  int size() {
    return pairs.size();
  }

  Pair pair(int number) {
    return pairs.get(number);
  }

  /** The features of a language, each with its number. */
  Map<String, Integer> in(String language) {
    return numbers.getOrDefault(language, Map.of());
  }

  /** The number after the last pair of a feature. */
  int end(int feature) {
    return ends[feature];
  }

  /** The number of the pair of a feature and an outlet; below 0 if it is not wanted. */
  int pair(int feature, String outlet) {
    List<Pair> ofFeature = pairs.subList(feature, ends[feature]);
    Pair first = ofFeature.get(0);
    int place =
        Collections.binarySearch(
            ofFeature, new Pair(first.language(), first.feature(), outlet), Pair.BY_FEATURE);
    return place < 0 ? place : feature + place;
  }
}
