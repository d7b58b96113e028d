package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.Preparation;
import org.broadsheet.corpus.Settings;
import org.broadsheet.text.StopWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryClusteringTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String DAM = "The Ossel dam of Tessel Power burst above Upper Brenholt";
  private static final String FERRY = "The Linnet, a Northline ferry, struck Gull Rock off Skerrin";

  private final List<Row> articles = new ArrayList<>();
  private final List<Row> copies = new ArrayList<>();

  @AfterEach
  void backToFewPartitions() {
    TestSpark.session().conf().set(PARTITIONS, "2");
  }

  /**
   * @param date "" = undated
   */
  private void article(String id, String date, String text) {
    articles.add(
        RowFactory.create(
            "accepted", id, date.isEmpty() ? null : Date.valueOf(date), null, "en", text));
  }

  private void copy(String id, String of) {
    copies.add(RowFactory.create(id, of));
  }

  private Map<String, String> stories() {
    SparkSession spark = TestSpark.session();
    Dataset<Row> records =
        spark.createDataFrame(
            articles,
            StructType.fromDDL(
                "status string, article_id string, published_date date, title string, language"
                    + " string, text string"));
    Dataset<Row> duplicates =
        spark.createDataFrame(copies, StructType.fromDDL("article_id string, duplicate_of string"));
    var options =
        new CorpusOptions(
            StopWords.BUNDLED,
            false,
            OptionalInt.empty(),
            10,
            OptionalInt.empty(),
            3,
            Settings.of());
    var corpus =
        new Corpus(
            new Preparation(records, spark.emptyDataFrame(), duplicates, true),
            options,
            TestSpark.STAGING);
    var stories = new TreeMap<String, String>();
    StoryClustering.of(corpus)
        .collectAsList()
        .forEach(row -> stories.put(row.getAs("article_id"), row.getAs("story_id")));
    return stories;
  }

  @Test
  void articlesOnOneEventAreAStoryAndOtherArticlesAreNot() {
    article("dam-1", "2026-03-09", DAM + " at night.");
    article("dam-2", "2026-03-10", DAM + ", and nobody was warned.");
    article("ferry-1", "2026-03-09", FERRY + " on Monday.");
    article("ferry-2", "2026-03-11", FERRY + " and sank.");
    article("alone", "2026-03-10", "Petra Lowe gives up her bonus at Aldern Mutual.");

    Map<String, String> stories = stories();

    assertThat(stories).containsOnlyKeys("dam-1", "dam-2", "ferry-1", "ferry-2");
    assertThat(stories.get("dam-1"))
        .isEqualTo(stories.get("dam-2"))
        .isNotEqualTo(stories.get("ferry-1"))
        .matches("[0-9a-f]{16}");
    assertThat(stories.get("ferry-1")).isEqualTo(stories.get("ferry-2"));
  }

  @Test
  void anAnniversaryIsAnotherStory() {
    article("then-1", "2026-03-09", DAM + " at night.");
    article("then-2", "2026-03-16", DAM + ", and nobody was warned.");
    article("later-1", "2026-03-24", DAM + " two weeks ago.");
    article("later-2", "2026-03-25", DAM + " this month.");

    Map<String, String> stories = stories();

    assertThat(stories.get("then-1")).isEqualTo(stories.get("then-2"));
    assertThat(stories.get("later-1"))
        .isEqualTo(stories.get("later-2"))
        .isNotEqualTo(stories.get("then-1"));
  }

  @Test
  void undatedArticlesFindTheirStory() {
    article("dated", "2026-03-09", DAM + " at night.");
    article("undated-1", "", DAM + ", and nobody was warned.");
    article("undated-2", "", FERRY + " and sank.");
    article("undated-3", "", FERRY + " on Monday.");

    Map<String, String> stories = stories();

    assertThat(stories.get("dated")).isNotNull().isEqualTo(stories.get("undated-1"));
    assertThat(stories.get("undated-2")).isNotNull().isEqualTo(stories.get("undated-3"));
  }

  @Test
  void aCopyIsInTheStoryOfItsFirstOriginal() {
    article("original", "2026-03-09", DAM + " at night.");
    article("retold", "2026-03-10", DAM + ", and nobody was warned.");
    for (int i = 1; i <= 5; i++) {
      article("copy-" + i, "2026-03-0" + i, "Nothing of this is read " + i);
      copy("copy-" + i, i == 1 ? "original" : "copy-" + (i - 1));
    }

    Map<String, String> stories = stories();

    assertThat(stories).hasSize(7);
    assertThat(stories.values()).containsOnly(stories.get("original"));
  }

  @Test
  void anArticleAndItsCopyAreAStory() {
    article("original", "2026-03-09", DAM);
    article("other", "2026-03-09", FERRY);
    article("copy", "2026-03-10", DAM);
    copy("copy", "original");

    assertThat(stories()).containsOnlyKeys("original", "copy");
  }

  @Test
  void theIdStaysWhenTheStoryGrows() {
    article("b", "2026-03-09", DAM + " at night.");
    article("c", "2026-03-10", DAM + ", and nobody was warned.");
    String before = stories().get("b");
    article("a", "2026-03-11", DAM + ", the ministry says.");

    assertThat(stories()).containsEntry("a", before).containsEntry("b", before);
  }

  @Test
  void partitionsAndOrderDoNotMatter() {
    for (int i = 0; i < 40; i++) {
      String day = "2026-03-%02d".formatted(1 + i % 20);
      article("article-" + i, i % 7 == 0 ? "" : day, (i % 2 == 0 ? DAM : FERRY) + " No " + i);
    }
    Map<String, String> stories = stories();
    java.util.Collections.shuffle(articles, new java.util.Random(3));
    for (String partitions : List.of("1", "7")) {
      TestSpark.session().conf().set(PARTITIONS, partitions);
      assertThat(stories()).isEqualTo(stories);
    }
  }
}
