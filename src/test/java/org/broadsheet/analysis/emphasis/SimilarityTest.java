package org.broadsheet.analysis.emphasis;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.assertj.core.groups.Tuple;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.measure.JensenShannon;
import org.broadsheet.schema.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimilarityTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final Similarity SIMILARITY =
      new Similarity(
          "test_similarity",
          Field.text("outlet", "Who."),
          List.of(Field.text("language", "In which language."), Field.text("term", "What.")));

  private final List<Row> uses = new ArrayList<>();

  @AfterEach
  void backToFewPartitions() {
    TestSpark.session().conf().set(PARTITIONS, "2");
  }

  @Test
  void agreesWithThePlainFunctionForEveryPair() {
    Map<String, double[]> counts = random(12, 200);
    List<Row> pairs = pairs();
    assertThat(pairs).hasSize(12 * 11 / 2);
    for (Row pair : pairs) {
      double expected =
          JensenShannon.of(
              shares(counts.get(pair.getString(0))), shares(counts.get(pair.getString(1))));
      assertThat(pair.getDouble(2)).isEqualTo(expected, within(1.1e-12));
    }
  }

  @Test
  void isTheSameToTheLastDigitForAnyPartitions() {
    random(12, 200);
    List<Row> before = pairs();
    TestSpark.session().conf().set(PARTITIONS, "7");
    Collections.shuffle(uses, new Random(12));
    assertThat(pairs()).isEqualTo(before);
  }

  @Test
  void outletsWithoutACommonTermHaveADivergenceOfOne() {
    use("Herald", "en", "dam", 9, 5);
    use("Courrier", "fr", "dam", 9, 5);
    use("Gazette", "en", "dam", 3, 5);
    assertThat(pairs())
        .containsExactly(
            RowFactory.create("Courrier", "Gazette", 1.0),
            RowFactory.create("Courrier", "Herald", 1.0),
            RowFactory.create("Gazette", "Herald", 0.0));
  }

  @Test
  void rareTermsDoNotCount() {
    use("Herald", "en", "dam", 9, 5);
    use("Herald", "en", "bridge", 9, 2);
    use("Gazette", "en", "dam", 3, 5);
    use("Gazette", "en", "bridge", 30, 2);
    use("Tribune", "en", "ferry", 30, 4);
    assertThat(pairs()).containsExactly(RowFactory.create("Gazette", "Herald", 0.0));
  }

  @Test
  void manyOutletsAreComparedBlockByBlock() {
    Map<String, double[]> counts = random(1_100, 30);
    String[][] someOfEachBlock = {
      {"outlet0003", "outlet0007"},
      {"outlet0003", "outlet0800"},
      {"outlet0511", "outlet0512"},
      {"outlet0512", "outlet1099"},
      {"outlet1030", "outlet1031"}
    };
    Column isOne =
        Arrays.stream(someOfEachBlock)
            .map(pair -> col("outlet_a").equalTo(pair[0]).and(col("outlet_b").equalTo(pair[1])))
            .reduce(Column::or)
            .orElseThrow();
    List<Row> rows = SIMILARITY.of(TestSpark.corpus(), table()).where(isOne).collectAsList();
    assertThat(rows)
        .extracting(row -> row.getString(0), row -> row.getString(1))
        .containsExactlyInAnyOrder(
            Arrays.stream(someOfEachBlock)
                .map(pair -> tuple(pair[0], pair[1]))
                .toArray(Tuple[]::new));
    for (Row row : rows) {
      double expected =
          JensenShannon.of(
              shares(counts.get(row.getString(0))), shares(counts.get(row.getString(1))));
      assertThat(row.getDouble(2)).as(row.toString()).isEqualTo(expected, within(1.1e-12));
    }
  }

  private Map<String, double[]> random(int outlets, int terms) {
    Random random = new Random(11);
    Map<String, double[]> counts = new HashMap<>();
    for (int outlet = 0; outlet < outlets; outlet++) {
      String name = "outlet%04d".formatted(outlet);
      double[] own = new double[terms];
      for (int term = 0; term < terms; term++) {
        own[term] = Math.max(0, random.nextInt(60) - 30) + (term == 0 ? 1 : 0);
        if (own[term] > 0) {
          use(name, "en", "term" + term, (long) own[term], 5);
        }
      }
      counts.put(name, own);
    }
    return counts;
  }

  private static double[] shares(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).map(count -> count / sum).toArray();
  }

  private void use(String outlet, String language, String term, long count, long articles) {
    uses.add(RowFactory.create(outlet, language, term, articles, count));
  }

  private org.apache.spark.sql.Dataset<Row> table() {
    return TestSpark.table(
        "outlet string, language string, term string, article_count long, use_count long", uses);
  }

  private List<Row> pairs() {
    return SIMILARITY
        .of(TestSpark.corpus(), table())
        .orderBy("outlet_a", "outlet_b")
        .collectAsList();
  }
}
