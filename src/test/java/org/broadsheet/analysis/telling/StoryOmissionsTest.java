package org.broadsheet.analysis.telling;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.measure.BenjaminiHochberg;
import org.broadsheet.measure.BetaBinomial;
import org.broadsheet.measure.Overdispersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryOmissionsTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final List<Row> named = new ArrayList<>();

  @AfterEach
  void backToFewPartitions() {
    TestSpark.session().conf().set(PARTITIONS, "2");
  }

  @Test
  void anEntityThatTwoOthersNameIsLeftOut() {
    name("dam", "Herald", "tarn", 3);
    name("dam", "Gazette", "tarn", 1);
    name("dam", "Gazette", "colm", 5);
    name("dam", "Courier", "colm", 6);
    // Herald and Gazette name Tarn; Gazette and Courier name Colm.
    assertThat(omissions())
        .containsOnlyKeys(List.of("dam", "Courier", "tarn"), List.of("dam", "Herald", "colm"));
    Row row = omissions().get(List.of("dam", "Courier", "tarn"));
    assertThat(row.<Long>getAs("outlets_covering")).isEqualTo(2);
    assertThat(row.<Long>getAs("outlets_naming")).isEqualTo(2);
    // 4 of the others' 9 mentions, times Courier's 6.
    assertThat(row.<Double>getAs("expected_mention_count")).isEqualTo(6 * 4 / 9.0, within(1e-14));
  }

  @Test
  void anEntityThatOneOutletNamesIsNotLeftOut() {
    name("dam", "Herald", "brexit", 9);
    for (String outlet : List.of("Herald", "Gazette", "Courier", "Tribune")) {
      name("dam", outlet, "tarn", 2);
    }
    assertThat(omissions()).isEmpty();
  }

  @Test
  void anOutletWithoutMentionsInTheStoryLeavesOutNothing() {
    name("dam", "Herald", "tarn", 3);
    name("dam", "Gazette", "tarn", 1);
    name("ferry", "Courier", "colm", 6);
    assertThat(omissions()).isEmpty();
  }

  @Test
  void anEntityWithATraceIsNotLeftOutButCountsAsATest() {
    for (String outlet : List.of("Herald", "Gazette", "Courier", "Tribune")) {
      name("dam", outlet, "colm", 2);
    }
    name("dam", "Herald", "tarn", 3);
    name("dam", "Gazette", "tarn", 1);
    Map<List<String>, Row> all = omissions();
    assertThat(all).hasSize(2);
    Map<List<String>, Row> one = omissions(rows -> rows.where(col("outlet").notEqual("Tribune")));
    assertThat(one).containsOnlyKeys(List.of("dam", "Courier", "tarn"));
    // Four tests of Colm and two of Tarn, of which one remains.
    double p = one.get(List.of("dam", "Courier", "tarn")).getAs("absence_probability");
    assertThat(one.get(List.of("dam", "Courier", "tarn")).<Double>getAs("q_value"))
        .isEqualTo(BenjaminiHochberg.among(6, p)[0]);
  }

  @Test
  void everyRowAgreesWithTheFormulas() {
    random();
    double correlation = correlation();
    assertThat(correlation).isBetween(.01, .9);
    Map<List<String>, Row> rows = omissions();
    assertThat(rows).hasSizeGreaterThan(20);
    var p = new ArrayList<Double>();
    rows.forEach(
        (key, row) -> {
          long own = sum(key.get(0), key.get(1), null);
          long others = sum(key.get(0), null, null) - own;
          long uses = sum(key.get(0), null, key.get(2));
          double share = (double) uses / others;
          assertThat(row.<Double>getAs("absence_probability"))
              .isEqualTo(BetaBinomial.absence(own, share, correlation), within(1e-8));
          assertThat(row.<Double>getAs("expected_mention_count")).isEqualTo(own * share);
          p.add(row.getAs("absence_probability"));
        });
    double[] q =
        BenjaminiHochberg.among(tests(), p.stream().mapToDouble(Double::doubleValue).toArray());
    int i = 0;
    for (Row row : rows.values()) {
      assertThat(row.<Double>getAs("q_value")).isEqualTo(q[i++], within(1e-15));
    }
  }

  @Test
  void isTheSameToTheLastDigitForAnyPartitions() {
    random();
    Map<List<String>, Row> before = omissions();
    TestSpark.session().conf().set(PARTITIONS, "7");
    Collections.shuffle(named, new Random(3));
    assertThat(omissions()).isEqualTo(before);
  }

  private void random() {
    var random = new Random(5);
    for (int story = 0; story < 12; story++) {
      int outlets = 2 + random.nextInt(5);
      for (int outlet = 0; outlet < outlets; outlet++) {
        for (int entity = 0; entity < 8; entity++) {
          if (random.nextInt(3) > 0) {
            name("story" + story, "outlet" + outlet, "entity" + entity, 1 + random.nextInt(9));
          }
        }
      }
    }
  }

  private double correlation() {
    double excess = 0;
    double weight = 0;
    for (String story : values(0)) {
      List<Long> sizes =
          values(1).stream().map(o -> sum(story, o, null)).filter(n -> n > 0).toList();
      var sample =
          new Overdispersion(
              sizes.size(),
              sizes.stream().mapToLong(n -> n).sum(),
              sizes.stream().mapToLong(n -> n * n).sum());
      for (String entity : values(2)) {
        double shares =
            values(1).stream()
                .filter(o -> sum(story, o, null) > 0)
                .mapToDouble(o -> squared(sum(story, o, entity)) / sum(story, o, null))
                .sum();
        excess += sample.excess(sum(story, null, entity), shares);
        weight += sample.weight(sum(story, null, entity));
      }
    }
    return Overdispersion.correlation(excess, weight);
  }

  /** The number of combinations of story, outlet and entity that at least two others name. */
  private long tests() {
    long tests = 0;
    for (String story : values(0)) {
      List<String> outlets = values(1).stream().filter(o -> sum(story, o, null) > 0).toList();
      for (String outlet : outlets) {
        for (String entity : values(2)) {
          long others =
              outlets.stream().filter(o -> !o.equals(outlet) && sum(story, o, entity) > 0).count();
          tests += others >= 2 ? 1 : 0;
        }
      }
    }
    return tests;
  }

  private static double squared(long mentions) {
    return (double) mentions * mentions;
  }

  private List<String> values(int column) {
    return named.stream().map(row -> row.getString(column)).distinct().sorted().toList();
  }

  /** The sum of mentions; null matches all. */
  private long sum(String... key) {
    return named.stream()
        .filter(
            row -> {
              boolean isOf = true;
              for (int i = 0; i < key.length; i++) {
                isOf &= key[i] == null || key[i].equals(row.getString(i));
              }
              return isOf;
            })
        .mapToLong(row -> row.getLong(3))
        .sum();
  }

  private void name(String story, String outlet, String entity, long mentions) {
    named.add(RowFactory.create(story, outlet, entity, mentions));
  }

  private Map<List<String>, Row> omissions() {
    return omissions(rows -> rows);
  }

  private Map<List<String>, Row> omissions(UnaryOperator<Dataset<Row>> leftOut) {
    var found = new HashMap<List<String>, Row>();
    new StoryOmissions(TestSpark.corpus())
        .of(
            TestSpark.table(
                "story_id string, outlet string, entity_id string, mention_count long", named),
            leftOut)
        .collectAsList()
        .forEach(
            row ->
                found.put(
                    List.of(row.getAs("story_id"), row.getAs("outlet"), row.getAs("entity_id")),
                    row));
    return found;
  }
}
