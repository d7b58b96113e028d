package org.broadsheet.story;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.junit.jupiter.api.Test;

class BlockingTest {
  private static final float[] WEIGHTS = {.5f, .5f, .5f, .5f};

  /** Articles of thirty days, each with four of twelve terms. */
  private static List<Row> vectors() {
    var random = new Random(5);
    var rows = new ArrayList<Row>();
    for (long article = -20; article < 40; article++) {
      var terms = new TreeSet<Long>();
      while (terms.size() < WEIGHTS.length) {
        terms.add((long) random.nextInt(12));
      }
      long[] keys = terms.stream().mapToLong(Long::longValue).toArray();
      rows.add(
          RowFactory.create(
              "id" + article, article, random.nextInt(30) - 15, keys, WEIGHTS, new String[0]));
    }
    return rows;
  }

  private static List<String> edges(int parts) {
    Dataset<Row> vectors = TestSpark.session().createDataFrame(vectors(), StoryFields.VECTOR);
    return vectors
        .flatMap(new Blocking(null, parts, false), Encoders.row(StoryFields.IN_BLOCK))
        .repartition(1)
        .sortWithinPartitions(col("block"), col("part"), col("is_own").desc(), col("article"))
        .mapPartitions(new PairScan(parts), Encoders.row(StoryFields.EDGE))
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private static boolean isWithinAWeek(Row one, Row other) {
    return Math.abs(one.getInt(2) - other.getInt(2)) <= 7;
  }

  private static boolean isAlike(Row one, Row other) {
    Set<Long> terms =
        IntStream.range(0, WEIGHTS.length)
            .mapToObj(i -> ((long[]) one.get(3))[i])
            .collect(Collectors.toSet());
    return IntStream.range(0, WEIGHTS.length)
        .anyMatch(i -> terms.contains(((long[]) other.get(3))[i]));
  }

  @Test
  void similarArticlesOfAWeekAreComparedOnceInAnyNumberOfParts() {
    List<Row> all = vectors();
    long pairs =
        IntStream.range(0, all.size())
            .mapToLong(
                i ->
                    all.subList(i + 1, all.size()).stream()
                        .filter(
                            other -> isWithinAWeek(all.get(i), other) && isAlike(all.get(i), other))
                        .count())
            .sum();
    List<String> whole = edges(1);
    assertThat(whole).hasSize((int) pairs).doesNotHaveDuplicates();
    assertThat(edges(2)).isEqualTo(whole);
    assertThat(edges(5)).isEqualTo(whole);
  }

  @Test
  void aComponentHasABoundedSize() {
    List<Row> chain =
        IntStream.range(0, 25_000)
            .mapToObj(i -> RowFactory.create((long) i, i + 1L, .5f, true, true))
            .toList();
    Map<Long, Integer> sizes = new TreeMap<>();
    new Components()
        .call(chain.iterator())
        .forEachRemaining(row -> sizes.merge(row.getLong(1), 1, Integer::sum));
    assertThat(sizes.values()).allMatch(size -> size <= 10_000);
    assertThat(sizes.values().stream().mapToInt(size -> size).sum()).isEqualTo(25_001);
    assertThat(sizes).hasSizeLessThan(10);
  }
}
