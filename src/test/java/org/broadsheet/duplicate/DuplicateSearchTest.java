package org.broadsheet.duplicate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.duplicate.ExactDuplicates.Match;
import org.broadsheet.duplicate.ExactDuplicates.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DuplicateSearchTest {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final StructType ARTICLES =
      StructType.fromDDL(
          "article_id string, outlet string, published_date date, language string, text string");
  private static final String DAM =
      "The dam above Ossel gave way on Monday night after a week of rain in the hills";

  private final List<Text> texts = new ArrayList<>();
  private final Map<String, Dataset<Row>> staged = new HashMap<>();

  @AfterEach
  void backToFewPartitions() {
    TestSpark.session().conf().set(PARTITIONS, "2");
  }

  private void article(String id, String date, String text) {
    texts.add(new Text(id, date, "en", text));
  }

  private Dataset<Row> articles() {
    List<Row> rows =
        texts.stream()
            .map(
                text ->
                    RowFactory.create(
                        text.id(),
                        "Outlet of " + text.id(),
                        text.date().isEmpty() ? null : Date.valueOf(text.date()),
                        text.language(),
                        text.text()))
            .toList();
    return TestSpark.session().createDataFrame(rows, ARTICLES);
  }

  private List<Row> copies(Dataset<Row> articles, double threshold) {
    staged.clear();
    return DuplicateSearch.of(
            articles,
            threshold,
            (name, rows) -> staged.computeIfAbsent(name, any -> rows.localCheckpoint()))
        .orderBy("article_id")
        .collectAsList();
  }

  private List<Row> copies() {
    return copies(articles(), .5);
  }

  private Map<String, String> originals() {
    var originals = new TreeMap<String, String>();
    copies().forEach(copy -> originals.put(copy.getString(0), copy.getString(1)));
    return originals;
  }

  /** Words that two runs share only where the runs overlap. */
  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(DuplicateSearchTest::word).collect(joining(" "));
  }

  private static String word(int number) {
    return Integer.toString(number, 16)
        .chars()
        .mapToObj(c -> String.valueOf((char) ('a' + c % 32)))
        .collect(joining("", "q", ""));
  }

  /** The text with some of its words replaced by words that no other text has. */
  private static String edited(String text, int edits, Random random) {
    String[] words = text.split(" ");
    for (int i = 0; i < edits; i++) {
      words[random.nextInt(words.length)] = word(1_000_000 + random.nextInt(1_000_000));
    }
    return String.join(" ", words);
  }

  /** 17 words are 13 shingles; another last word leaves 12 in common of 14. */
  @Test
  void aCopyHasItsOriginalAndTheirResemblance() {
    article("b", "2026-03-12", DAM.replace("hills", "moors"));
    article("a", "2026-03-11", DAM);
    article("c", "2026-03-10", "The pilots were warned of the buoy off Tern Head by the harbour");
    assertThat(copies())
        .containsExactly(RowFactory.create("b", "a", 12 / 14.0, "Outlet of b", "Outlet of a"));
  }

  @Test
  void theOriginalIsTheEarliestDirectMatchAndNotTheEndOfAChain() {
    article("c", "2026-03-12", words(60, 164));
    article("b", "2026-03-11", words(30, 134));
    article("a", "2026-03-10", words(0, 104));
    assertThat(originals()).isEqualTo(Map.of("b", "a", "c", "b"));
  }

  @Test
  void theOriginalIsTheEarliestMatchAndNotTheClosest() {
    article("z", "2026-03-10", words(0, 104));
    article("b", "2026-03-11", words(10, 114));
    article("a", "2026-03-12", words(11, 115));
    assertThat(originals()).isEqualTo(Map.of("b", "z", "a", "z"));
  }

  @Test
  void undatedArticlesComeLastAndEqualDatesByArticleId() {
    article("a", "", DAM);
    article("d", "2026-03-11", DAM);
    article("c", "2026-03-11", DAM);
    article("b", "", DAM);
    assertThat(originals()).isEqualTo(Map.of("a", "c", "b", "c", "d", "c"));
  }

  @Test
  void articlesOfUnderFiveWordsAreNeverCopies() {
    article("a", "2026-03-10", "Ossel dam gives way");
    article("b", "2026-03-11", "Ossel dam gives way");
    article("c", "2026-03-11", "");
    article("d", "2026-03-11", "");
    assertThat(copies()).isEmpty();
  }

  @Test
  void fiveWordsAreEnough() {
    article("a", "2026-03-10", "Ossel dam gives way today");
    article("b", "2026-03-11", "OSSEL DAM GIVES WAY: TODAY!");
    assertThat(originals()).isEqualTo(Map.of("b", "a"));
  }

  @Test
  void equalTextsAreCopiesInAnyDetectedLanguage() {
    texts.add(new Text("a", "2026-03-10", "de", DAM));
    texts.add(new Text("b", "2026-03-10", "und", DAM));
    assertThat(originals()).isEqualTo(Map.of("b", "a"));
  }

  @Test
  void aResemblanceOfExactlyTheThresholdIsEnough() {
    article("a", "2026-03-10", words(0, 104));
    article("b", "2026-03-11", words(25, 129));
    assertThat(copies(articles(), 75 / 125.0)).hasSize(1);
    assertThat(copies(articles(), 75 / 125.0 + 1e-12)).isEmpty();
    assertThat(copies(articles(), 1)).isEmpty();
  }

  @Test
  void anEmptyCorpusHasNoCopies() {
    assertThat(copies()).isEmpty();
  }

  /** A story that thousands print, each with one or two other words. */
  @Test
  void aStoryInFiveThousandCopiesCostsFarFewerComparisonsThanAllPairs() {
    int articles = 5_000;
    var random = new Random(17);
    String story = words(0, 200);
    for (int i = 0; i < articles; i++) {
      article("a%04d".formatted(i), "2026-03-10", i == 0 ? story : edited(story, 2, random));
    }
    assertThat(originals().values()).hasSize(articles - 1).containsOnly("a0000");
    assertThat(candidatePairs()).isLessThan(articles * 100L);
  }

  /** A form that is more than half of each article, while any two resemble each other by less. */
  @Test
  void copiesAmongThousandsOfFilledInFormsAreFound() {
    int articles = 3_000;
    int copies = 100;
    var random = new Random(18);
    String form = words(0, 110);
    for (int i = 0; i < articles; i++) {
      article(
          "a%04d".formatted(i),
          "2026-03-10",
          form + " " + words(1_000 * (i + 1), 1_000 * (i + 1) + 90));
    }
    for (int i = 0; i < copies; i++) {
      String original = texts.get(17 * i).text();
      article("b%04d".formatted(17 * i), "2026-03-11", edited(original, 4, random));
    }
    Map<String, String> found = originals();
    assertThat(found).hasSize(copies);
    assertThat(found)
        .allSatisfy((copy, original) -> assertThat(copy).endsWith(original.substring(1)));
    assertThat(candidatePairs()).isLessThan(articles * 400L);
  }

  private long candidatePairs() {
    return staged
        .get("duplicate_candidates")
        .agg(functions.sum(functions.size(functions.col("candidates"))))
        .first()
        .getLong(0);
  }

  @Test
  void theRowsAreThoseOfComparingAllPairsInAnyPartitions() {
    families();
    Map<String, Match> exact = new ExactDuplicates(texts, .5).earliest();
    List<Row> before = copies();
    assertThat(before)
        .isEqualTo(
            exact.values().stream()
                .map(
                    match ->
                        RowFactory.create(
                            match.copy(),
                            match.original(),
                            match.resemblance(),
                            "Outlet of " + match.copy(),
                            "Outlet of " + match.original()))
                .toList());
    for (int partitions : List.of(1, 7)) {
      Collections.shuffle(texts, new Random(partitions));
      TestSpark.session().conf().set(PARTITIONS, partitions);
      assertThat(copies(articles().repartition(partitions), .5)).isEqualTo(before);
    }
  }

  /** Stories in several versions, each edited further. */
  private void families() {
    var random = new Random(19);
    for (int story = 0; story < 40; story++) {
      String text = words(1_000 * story, 1_000 * story + 40 + random.nextInt(200));
      for (int version = 0; version < 1 + random.nextInt(12); version++) {
        String day = version % 4 == 3 ? "" : "2026-03-%02d".formatted(10 + random.nextInt(9));
        article("s%d-%d".formatted(story, version), day, text);
        text = edited(text, 1 + random.nextInt(6), random);
      }
    }
    assertThat(texts).hasSizeGreaterThan(150);
  }
}
