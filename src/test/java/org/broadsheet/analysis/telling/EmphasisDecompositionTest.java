package org.broadsheet.analysis.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.measure.PerMillion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmphasisDecompositionTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final List<String> OUTLETS = List.of("Courier", "Gazette", "Herald", "Tribune");

  /** article_id, outlet, language, token_count, text */
  private final List<Row> articles = new ArrayList<>();

  /** article_id, story_id */
  private final List<Row> stories = new ArrayList<>();

  @AfterEach
  void backToFewPartitions() {
    TestSpark.session().conf().set(PARTITIONS, "2");
  }

  @Test
  void isSelectionIfTheStoriesAreWrittenAlike() {
    // Half of the words of each story on the dam are “dam”; the Herald writes more such stories.
    write("Herald", "dam-1", 6, 6);
    write("Herald", "ferry", 0, 4);
    write("Gazette", "dam-1", 3, 3);
    write("Gazette", "ferry", 0, 20);
    Row row = parts().get(List.of("Herald", "dam"));
    assertThat(number(row, "framing")).isZero();
    assertThat(number(row, "unmatched")).isZero();
    assertThat(number(row, "selection"))
        .isPositive()
        .isEqualTo(number(row, "difference"), within(1e-6));
    assertThat(row.<Long>getAs("shared_story_count")).isEqualTo(2);
  }

  @Test
  void isFramingIfTheSameStoriesAreWrittenDifferently() {
    write("Herald", "dam-1", 6, 6);
    write("Herald", "ferry", 0, 12);
    write("Gazette", "dam-1", 2, 10);
    write("Gazette", "ferry", 0, 12);
    Row row = parts().get(List.of("Herald", "dam"));
    assertThat(number(row, "selection")).isEqualTo(0, within(1e-6));
    assertThat(number(row, "framing")).isPositive();
    assertThat(number(parts().get(List.of("Gazette", "dam")), "framing")).isNegative();
  }

  @Test
  void isUnmatchedIfOnlyOneOutletCoversTheStory() {
    write("Herald", "dam-1", 6, 6);
    // A story of a single outlet, and an article without a story.
    write("Herald", "dam-1", 1, 6);
    write("Gazette", "ferry", 2, 12);
    articles.add(article("alone", "Gazette", "en", 1, 1));
    Row row = parts().get(List.of("Herald", "dam"));
    assertThat(number(row, "unmatched")).isEqualTo(number(row, "difference"), within(1e-9));
    assertThat(number(row, "selection")).isZero();
    assertThat(number(row, "framing")).isZero();
    assertThat(row.<Long>getAs("shared_story_count")).isZero();
  }

  @Test
  void languagesAreComparedSeparately() {
    write("Herald", "dam-1", 6, 6);
    write("Gazette", "ferry", 2, 12);
    stories.add(RowFactory.create("french", "dam-1"));
    articles.add(article("french", "Gazette", "fr", 9, 9));
    Row row = parts().get(List.of("Herald", "dam"));
    assertThat(row.<Long>getAs("shared_story_count")).isZero();
    assertThat(number(row, "unmatched")).isEqualTo(number(row, "difference"), within(1e-9));
  }

  @Test
  void everyRowAgreesWithTheFormulas() {
    random();
    Map<List<String>, Row> parts = parts();
    assertThat(parts).hasSize(8);
    parts.forEach(
        (key, row) -> {
          double[] expected = expected(key.get(0), key.get(1));
          assertThat(number(row, "selection")).isEqualTo(expected[0], within(1e-6));
          assertThat(number(row, "framing")).isEqualTo(expected[1], within(1e-6));
          assertThat(number(row, "unmatched")).isEqualTo(expected[2], within(1e-6));
          assertThat(number(row, "selection") + number(row, "framing") + number(row, "unmatched"))
              .isEqualTo(number(row, "difference"), within(1e-6));
        });
  }

  @Test
  void isTheSameToTheLastDigitForAnyPartitionsAndPasses() {
    random();
    Map<List<String>, Row> before = parts();
    TestSpark.session().conf().set(PARTITIONS, "7");
    Collections.shuffle(articles, new Random(4));
    assertThat(parts(3)).isEqualTo(before);
  }

  @Test
  void entitiesAreComparedInAllLanguages() {
    var entities =
        TestSpark.table(
            "article_id string, outlet string, entity_id string, mention_count long",
            List.of(
                RowFactory.create("a", "Herald", "tarn", 3L),
                RowFactory.create("a", "Herald", "colm", 1L),
                RowFactory.create("b", "Gazette", "tarn", 1L),
                RowFactory.create("b", "Gazette", "colm", 3L)));
    var shared =
        TestSpark.table(
            "article_id string, story_id string",
            List.of(RowFactory.create("a", "dam"), RowFactory.create("b", "dam")));
    var emphasis =
        TestSpark.table(EMPHASIS, List.of(emphasis("Herald", "mul", "tarn", 4, 3, 4, 1)));
    Row row =
        new EmphasisDecomposition(TestSpark.corpus(), "entities")
            .of(emphasis, StoryArticles.ofEntities(entities, shared), UsesOfArticle.OfEntities::new)
            .first();
    assertThat(number(row, "framing")).isEqualTo(5e5);
    assertThat(number(row, "selection")).isZero();
    assertThat(row.<Long>getAs("shared_story_count")).isEqualTo(1);
  }

  @Test
  void withoutEmphasisThereAreNoRows() {
    write("Herald", "dam-1", 6, 6);
    assertThat(
            new EmphasisDecomposition(TestSpark.corpus(), "none")
                .of(TestSpark.table(EMPHASIS, List.of()), shared(), UsesOfArticle.OfTerms::new)
                .collectAsList())
        .isEmpty();
  }

  private static final String EMPHASIS =
      "outlet string, language string, feature string, size long, use_count long,"
          + " other_size long, other_use_count long, per_million double, other_per_million double";

  private void random() {
    var random = new Random(6);
    for (int i = 0; i < 120; i++) {
      String outlet = OUTLETS.get(random.nextInt(4));
      String story = "story-" + random.nextInt(25);
      write(outlet, story, random.nextInt(6), random.nextInt(40));
    }
  }

  private void write(String outlet, String story, int dams, int others) {
    String id = "article" + articles.size();
    articles.add(article(id, outlet, "en", dams, others));
    stories.add(RowFactory.create(id, story));
  }

  /** Every third of the other words is “ferry”. */
  private static Row article(String id, String outlet, String language, int dams, int others) {
    String text =
        "Dam ".repeat(dams) + "ferry ".repeat(others / 3) + "pier ".repeat(others - others / 3);
    return RowFactory.create(id, outlet, language, (long) dams + others, text);
  }

  private Dataset<Row> shared() {
    return StoryArticles.ofTerms(
        TestSpark.table(
            "article_id string, outlet string, language string, token_count long, text string",
            articles),
        TestSpark.table("article_id string, story_id string", stories));
  }

  private Map<List<String>, Row> parts() {
    return parts(1_000);
  }

  private Map<List<String>, Row> parts(int mostPairs) {
    var emphasis = new ArrayList<Row>();
    for (String outlet : outlets()) {
      for (String feature : List.of("dam", "ferry")) {
        long size = size(outlet, null);
        long uses = uses(outlet, null, feature);
        emphasis.add(
            emphasis(
                outlet,
                "en",
                feature,
                size,
                uses,
                size(null, null) - size,
                uses(null, null, feature) - uses));
      }
    }
    var found = new HashMap<List<String>, Row>();
    new EmphasisDecomposition(TestSpark.corpus(), "terms", mostPairs)
        .of(TestSpark.table(EMPHASIS, emphasis), shared(), UsesOfArticle.OfTerms::new)
        .collectAsList()
        .forEach(row -> found.put(List.of(row.getAs("outlet"), row.getAs("feature")), row));
    return found;
  }

  private static Row emphasis(String outlet, String language, String feature, long... counts) {
    return RowFactory.create(
        outlet,
        language,
        feature,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        PerMillion.of(counts[1], counts[0]),
        PerMillion.of(counts[3], counts[2]));
  }

  private Set<String> outlets() {
    var outlets = new TreeSet<String>();
    articles.forEach(article -> outlets.add(article.getString(1)));
    return outlets;
  }

  /** Kitagawa's formula, computed story by story. */
  private double[] expected(String outlet, String feature) {
    double[] parts = new double[3];
    double size = size(outlet, null);
    double otherSize = size(null, null) - size;
    for (String story : new TreeSet<>(stories.stream().map(row -> row.getString(1)).toList())) {
      double own = size(outlet, story);
      double others = size(null, story) - own;
      double uses = uses(outlet, story, feature);
      double otherUses = uses(null, story, feature) - uses;
      if (own > 0 && others > 0) {
        double weight = own / size - others / otherSize;
        parts[0] += 1e6 * weight * (uses / own + otherUses / others) / 2;
        double sum = own / size + others / otherSize;
        parts[1] += 1e6 * sum * (uses / own - otherUses / others) / 2;
      } else {
        parts[2] += 1e6 * (uses / size - otherUses / otherSize);
      }
    }
    return parts;
  }

  private long size(String outlet, String story) {
    return matching(outlet, story).stream().mapToLong(row -> row.getLong(3)).sum();
  }

  private long uses(String outlet, String story, String feature) {
    return matching(outlet, story).stream()
        .mapToLong(
            row ->
                List.of(row.getString(4).toLowerCase(Locale.ROOT).split(" ", -1)).stream()
                    .filter(feature::equals)
                    .count())
        .sum();
  }

  /** The English articles of a story; all of them for null. */
  private List<Row> matching(String outlet, String story) {
    return articles.stream()
        .filter(row -> row.getString(2).equals("en"))
        .filter(row -> outlet == null || outlet.equals(row.getString(1)))
        .filter(
            row -> story == null || stories.contains(RowFactory.create(row.getString(0), story)))
        .toList();
  }

  private static double number(Row row, String part) {
    return row.getAs(part + "_per_million");
  }
}
