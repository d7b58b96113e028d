package org.broadsheet.analysis.emphasis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.measure.BenjaminiHochberg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QValuesTest {
  private static final double[] PUBLISHED = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1
  };
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final SparkSession spark = TestSpark.session();

  @AfterEach
  void backToFewPartitions() {
    spark.conf().set(PARTITIONS, "2");
  }

  @Test
  void agreeWithThePlainFunction() {
    assertThat(qValues(PUBLISHED)).isEqualTo(BenjaminiHochberg.of(PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 40})
  void areTheSameForAnyNumberOfPartitions(int partitions) {
    spark.conf().set(PARTITIONS, Integer.toString(partitions));
    double[] p = random(60_000);
    assertThat(qValues(p)).isEqualTo(BenjaminiHochberg.of(p));
  }

  /** Values from 1e-300 to 1; half of them are one of a hundred distinct values. */
  private static double[] random(int count) {
    Random random = new Random(8);
    double[] repeated = random.doubles(100).map(x -> Math.pow(x, 6)).toArray();
    double[] p = random.doubles(count).map(x -> Math.pow(x, 3)).toArray();
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        p[i] = repeated[random.nextInt(100)];
      } else if (i % 101 == 0) {
        p[i] = i % 3 == 0 ? 1 : Math.pow(10, -300 * random.nextDouble());
      }
    }
    return p;
  }

  @Test
  void equalPValuesHaveOneQValue() {
    double[] p = new double[50_000];
    Arrays.fill(p, .02);
    p[17] = .9;
    p[40_000] = 0;
    assertThat(qValues(p)).isEqualTo(BenjaminiHochberg.of(p));
  }

  @Test
  void rowsWithoutATestHaveNoQValue() {
    var rows = new ArrayList<Row>();
    rows.add(RowFactory.create(0L, .01));
    rows.add(RowFactory.create(1L, null));
    rows.add(RowFactory.create(2L, .04));
    List<Row> found =
        new QValues(TestSpark.corpus(), "q")
            .of(table(rows))
            .orderBy("id")
            .select("q_value")
            .collectAsList();
    assertThat(found)
        .containsExactly(
            RowFactory.create(.02), RowFactory.create((Object) null), RowFactory.create(.04));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void testsWithoutARowCountAsWell(int partitions) {
    spark.conf().set(PARTITIONS, Integer.toString(partitions));
    double[] all = random(60_000);
    // The least q-value of a range may belong to a test without a row.
    double[] published = Arrays.copyOf(all, 1_000);
    double[] others = Arrays.copyOfRange(all, 1_000, all.length);
    Dataset<Row> rows = table(rows(published));
    Dataset<Row> unpublished = table(rows(others)).drop("id");
    long tests = 90_000;
    double[] q = doubles(new QValues(TestSpark.corpus(), "q").of(rows, unpublished, tests));
    double[] padded = Arrays.copyOf(all, (int) tests);
    Arrays.fill(padded, all.length, padded.length, 1);
    assertThat(q).isEqualTo(Arrays.copyOf(BenjaminiHochberg.of(padded), published.length));
  }

  @Test
  void anEmptyTableHasNoQValues() {
    assertThat(qValues()).isEmpty();
  }

  private double[] qValues(double... p) {
    return doubles(new QValues(TestSpark.corpus(), "q").of(table(rows(p))));
  }

  private static double[] doubles(Dataset<Row> rows) {
    return rows.orderBy("id").select("q_value").collectAsList().stream()
        .mapToDouble(row -> row.getDouble(0))
        .toArray();
  }

  private static Dataset<Row> table(List<Row> rows) {
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(9));
    return TestSpark.table("id long, p_value double", shuffled);
  }

  private static List<Row> rows(double... p) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < p.length; i++) {
      rows.add(RowFactory.create((long) i, p[i]));
    }
    return rows;
  }
}
