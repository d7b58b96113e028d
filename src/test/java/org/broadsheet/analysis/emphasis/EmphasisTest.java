package org.broadsheet.analysis.emphasis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.NotedRows;
import org.broadsheet.corpus.Notes;
import org.broadsheet.measure.BenjaminiHochberg;
import org.broadsheet.measure.Burstiness;
import org.broadsheet.measure.LogRatio;
import org.broadsheet.schema.Field;
import org.broadsheet.text.StopWords;
import org.junit.jupiter.api.Test;

class EmphasisTest {
  private static final Emphasis EMPHASIS =
      new Emphasis(
          "test_emphasis",
          Field.text("outlet", "Who."),
          List.of(Field.text("language", "In which language.")),
          List.of(Field.text("term", "What.")));

  private final Articles articles = new Articles();
  private final Corpus corpus = corpus(OptionalInt.empty());

  /** Of the rows that were computed last. */
  private Notes notes;

  @Test
  void findsATermThatIsUsedTwiceAsOftenInAHundredArticles() {
    twoOutlets();
    for (int article = 0; article < 240; article++) {
      articles.use("Herald", article, "dam", article < 200 ? 1 : 0);
      articles.use("Gazette", article, "dam", article < 100 ? 1 : 0);
    }
    List<Row> rows = rows();
    Row row = row(rows, "Herald", "dam");
    assertThat(row.<Double>getAs("log_ratio")).isEqualTo(1, within(.01));
    assertThat(row.<Double>getAs("log_ratio_low")).isBetween(.5, 1.0);
    assertThat(row.<Boolean>getAs("is_emphasised")).isTrue();
    assertThat(row.<Boolean>getAs("is_underplayed")).isFalse();
    Row others = row(rows, "Gazette", "dam");
    assertThat(others.<Boolean>getAs("is_underplayed")).isTrue();
    assertThat(others.<Boolean>getAs("is_emphasised")).isFalse();
  }

  @Test
  void theSameUsesInOneArticleAreNotSignificant() {
    twoOutlets();
    for (int article = 0; article < 240; article++) {
      int pile = article == 239 ? 100 : 0;
      articles.use("Herald", article, "dam", (article < 100 ? 1 : 0) + pile);
      articles.use("Gazette", article, "dam", article < 100 ? 1 : 0);
    }
    Row row = row(rows(), "Herald", "dam");
    assertThat(row.<Double>getAs("log_ratio")).isEqualTo(1, within(.01));
    assertThat(row.<Boolean>getAs("is_emphasised")).isFalse();
    // A measure that treats every use as independent finds a difference.
    assertThat(row.<Double>getAs("log_likelihood")).isGreaterThan(25);
  }

  @Test
  void aTermThatAnOutletNeverUsesHasARowIfThatIsSignificant() {
    twoOutlets();
    for (int article = 0; article < 240; article++) {
      articles.use("Herald", article, "dam", article < 60 ? 1 : 0);
      articles.use("Herald", article, "bridge", article < 5 ? 1 : 0);
    }
    List<Row> rows = rows();
    Row row = row(rows, "Gazette", "dam");
    assertThat(row.<Long>getAs("use_count")).isZero();
    assertThat(row.<Long>getAs("other_article_count")).isEqualTo(60);
    assertThat(row.<Double>getAs("per_million")).isZero();
    assertThat(row.<Boolean>getAs("is_underplayed")).isTrue();
    assertThat(rows).noneMatch(r -> isOf(r, "Gazette", "bridge"));
    assertThat(notes.counts()).containsEntry("test_emphasis_rows_tested", 4L);
  }

  @Test
  void everyRowAgreesWithTheFormulas() {
    String[] outlets = randomOutlets();
    Map<List<String>, Double> expected = pValues(outlets, 60);
    double[] p = expected.values().stream().mapToDouble(Double::doubleValue).toArray();
    double[] q = BenjaminiHochberg.of(p);
    var qValues = new HashMap<List<String>, Double>();
    int i = 0;
    for (List<String> key : expected.keySet()) {
      qValues.put(key, q[i++]);
    }
    for (Row row : rows()) {
      List<String> key = List.of(row.getAs("outlet"), row.getAs("term"));
      assertThat(row.<Double>getAs("p_value")).isEqualTo(expected.get(key));
      assertThat(row.<Double>getAs("q_value")).isEqualTo(qValues.get(key));
      assertThat(row.<Long>getAs("use_count") > 0 || row.<Boolean>getAs("is_underplayed")).isTrue();
    }
    assertThat(notes.counts()).containsEntry("test_emphasis_rows_tested", (long) p.length);
  }

  /** Sixty random terms in three outlets and a small fourth one. */
  private String[] randomOutlets() {
    String[] outlets = {"Courier", "Gazette", "Herald", "Tribune"};
    Random random = new Random(10);
    for (String outlet : outlets) {
      articles.publish(outlet, "en", outlet.equals("Tribune") ? 4 : 30 + random.nextInt(30));
    }
    for (int term = 0; term < 60; term++) {
      for (String outlet : outlets) {
        double chance = random.nextDouble() * random.nextDouble() * .6;
        for (int article = 0; article < articles.count(outlet); article++) {
          boolean isUsed = random.nextDouble() < chance;
          articles.use(outlet, article, "term" + term, isUsed ? 1 + random.nextInt(4) : 0);
        }
      }
    }
    return outlets;
  }

  @Test
  void isTheSameToTheLastDigitForAnyPartitions() {
    randomOutlets();
    List<Row> before = rows();
    TestSpark.session().conf().set("spark.sql.shuffle.partitions", "7");
    try {
      Dataset<Row> spread = articles.uses().repartition(5);
      // Another corpus: this one would give back the tables it has staged.
      Corpus other = corpus(OptionalInt.empty());
      assertThat(
              EMPHASIS.of(other, spread, articles.groups().repartition(3)).rows().collectAsList())
          .hasSizeGreaterThan(100)
          .isEqualTo(before);
    } finally {
      TestSpark.session().conf().set("spark.sql.shuffle.partitions", "2");
    }
  }

  /** The p-values of all tested outlets and all terms in at least five articles. */
  private Map<List<String>, Double> pValues(String[] outlets, int terms) {
    var pValues = new HashMap<List<String>, Double>();
    for (int t = 0; t < terms; t++) {
      String term = "term" + t;
      if (Arrays.stream(outlets).mapToLong(o -> articles.using(o, term)).sum() < 5) {
        continue;
      }
      for (String outlet : outlets) {
        String[] others =
            Arrays.stream(outlets).filter(o -> !o.equals(outlet)).toArray(String[]::new);
        if (articles.count(outlet) >= 10) {
          pValues.put(
              List.of(outlet, term),
              LogRatio.of(articles.side(term, outlet), articles.side(term, others)).pValue());
        }
      }
    }
    return pValues;
  }

  @Test
  void anOutletOfFewArticlesHasRowsWithoutClaims() {
    articles.publish("Herald", "en", 40);
    articles.publish("Gazette", "en", 40);
    articles.publish("Tribune", "en", 9);
    for (int article = 0; article < 9; article++) {
      articles.use("Tribune", article, "dam", 3);
      articles.use("Herald", article, "bridge", 1);
    }
    List<Row> rows = rows();
    Row row = row(rows, "Tribune", "dam");
    assertThat(row.<Double>getAs("log_ratio")).isGreaterThan(5);
    for (String claim :
        List.of("p_value", "q_value", "log_ratio_low", "log_ratio_high", "emphasis_rank")) {
      assertThat(row.<Object>getAs(claim)).as(claim).isNull();
    }
    assertThat(row.<Boolean>getAs("is_emphasised")).isFalse();
    assertThat(row.<Boolean>getAs("is_underplayed")).isFalse();
    // Its articles still count among the others.
    assertThat(row(rows, "Herald", "bridge").<Long>getAs("other_size"))
        .isEqualTo(49 * Articles.TOKENS);
    assertThat(notes.counts())
        .containsEntry("test_emphasis_groups_tested", 2L)
        .containsEntry("test_emphasis_groups_of_too_few_articles", 1L)
        .containsEntry("test_emphasis_rows_not_tested", 1L)
        .containsEntry("test_emphasis_rows_tested", 4L);
    assertThat(notes.remarks())
        .singleElement()
        .asString()
        .startsWith("test_emphasis tested 4 rows: ")
        .endsWith("outlets with enough articles 2 (with too few 1).");
  }

  @Test
  void aSingleOutletHasNoRowsAndARemarkSaysWhy() {
    articles.publish("Herald", "en", 40);
    articles.publish("Gazette", "fr", 40);
    for (int article = 0; article < 20; article++) {
      articles.use("Herald", article, "dam", 1);
      articles.use("Gazette", article, "barrage", 1);
    }
    assertThat(rows()).isEmpty();
    assertThat(notes.remarks())
        .containsExactly(
            "test_emphasis makes no claims: no outlet has another one to be compared with.");
  }

  @Test
  void outletsOfOneArticleHaveRowsWithoutClaimsAndARemarkSaysWhy() {
    for (String outlet : List.of("A", "B", "C", "D", "E", "F")) {
      articles.publish(outlet, "en", 1);
      articles.use(outlet, 0, "dam", 2);
    }
    assertThat(rows())
        .hasSize(6)
        .allMatch(row -> row.getAs("q_value") == null && !row.<Boolean>getAs("is_emphasised"));
    assertThat(notes.remarks())
        .containsExactly(
            "test_emphasis makes no claims: no outlet has the 10 articles that"
                + " --min-group-articles asks of it and of the others.");
  }

  @Test
  void rareFeaturesAreLeftOutAndCounted() {
    twoOutlets();
    for (int article = 0; article < 5; article++) {
      articles.use("Herald", article, "dam", 1);
      articles.use("Herald", article, "bridge", article < 4 ? 1 : 0);
    }
    assertThat(rows()).extracting(row -> row.getAs("term")).containsOnly("dam");
    assertThat(notes.counts())
        .containsEntry("test_emphasis_features_tested", 1L)
        .containsEntry("test_emphasis_features_in_too_few_articles", 1L);
  }

  @Test
  void languagesAreComparedSeparately() {
    articles.publish("Herald", "en", 20);
    articles.publish("Gazette", "en", 20);
    articles.publish("Courrier", "fr", 30);
    articles.publish("Gazette", "fr", 30);
    for (int article = 0; article < 20; article++) {
      articles.use("Herald", article, "port", 1);
      articles.use("Courrier", article, "port", 1);
    }
    List<Row> rows = rows();
    Row english = row(rows, "Herald", "port");
    assertThat(english.<Long>getAs("other_size")).isEqualTo(20 * Articles.TOKENS);
    assertThat(english.<Long>getAs("other_use_count")).isZero();
    assertThat(row(rows, "Courrier", "port").<Long>getAs("other_size"))
        .isEqualTo(30 * Articles.TOKENS);
  }

  @Test
  void ranksByTheLowerEndOfTheInterval() {
    twoOutlets();
    for (int article = 0; article < 240; article++) {
      articles.use("Herald", article, "often", article < 200 ? 1 : 0);
      articles.use("Gazette", article, "often", article < 100 ? 1 : 0);
      articles.use("Herald", article, "rare", article < 10 ? 1 : 0);
      articles.use("Herald", article, "seldom", article < 100 ? 1 : 0);
      articles.use("Gazette", article, "seldom", article < 200 ? 1 : 0);
    }
    assertThat(rows().stream().filter(row -> row.getAs("outlet").equals("Herald")))
        .extracting(row -> row.<Long>getAs("emphasis_rank") + " " + row.getAs("term"))
        .containsExactly("1 often", "2 rare", "3 seldom");
    Corpus first = corpus(OptionalInt.of(1));
    assertThat(rows(first))
        .extracting(row -> row.getAs("outlet") + " " + row.getAs("term"))
        .containsExactly("Gazette seldom", "Herald often");
  }

  private void twoOutlets() {
    articles.publish("Herald", "en", 240);
    articles.publish("Gazette", "en", 240);
  }

  private static Row row(List<Row> rows, String outlet, String term) {
    return rows.stream().filter(row -> isOf(row, outlet, term)).findFirst().orElseThrow();
  }

  private static boolean isOf(Row row, String outlet, String term) {
    return row.getAs("outlet").equals(outlet) && row.getAs("term").equals(term);
  }

  private List<Row> rows() {
    return rows(corpus);
  }

  private List<Row> rows(Corpus corpus) {
    NotedRows found = EMPHASIS.of(corpus, articles.uses(), articles.groups());
    notes = found.notes();
    return found.rows().collectAsList();
  }

  private static Corpus corpus(OptionalInt top) {
    var options =
        new CorpusOptions(
            StopWords.BUNDLED, false, OptionalInt.empty(), 10, top, 3, TestSpark.NAMING);
    return TestSpark.corpus(TestSpark.session().emptyDataFrame(), options);
  }

  /** Articles of 500 tokens, and the uses in them. */
  private static final class Articles {
    static final long TOKENS = 500;

    private final Map<List<String>, Integer> counts = new HashMap<>();
    private final Map<List<String>, long[]> uses = new HashMap<>();

    void publish(String outlet, String language, int count) {
      counts.put(List.of(outlet, language), count);
    }

    int count(String outlet) {
      return counts.get(List.of(outlet, language(outlet)));
    }

    private String language(String outlet) {
      return counts.keySet().stream()
          .filter(key -> key.get(0).equals(outlet))
          .map(key -> key.get(1))
          .sorted()
          .findFirst()
          .orElseThrow();
    }

    void use(String outlet, int article, String term, long count) {
      uses.computeIfAbsent(List.of(outlet, language(outlet), term), key -> new long[count(outlet)])[
              article] =
          count;
    }

    long using(String outlet, String term) {
      return Arrays.stream(usesOf(outlet, term)).filter(y -> y > 0).count();
    }

    private long[] usesOf(String outlet, String term) {
      return uses.getOrDefault(List.of(outlet, language(outlet), term), new long[0]);
    }

    LogRatio.Side side(String term, String... outlets) {
      long[] y =
          Arrays.stream(outlets).flatMapToLong(o -> Arrays.stream(usesOf(o, term))).toArray();
      long articleCount = Arrays.stream(outlets).mapToLong(this::count).sum();
      return new LogRatio.Side(
          new Burstiness.Articles(
              articleCount, articleCount * TOKENS, articleCount * TOKENS * TOKENS),
          Arrays.stream(y).filter(uses -> uses > 0).count(),
          new Burstiness.Uses(
              Arrays.stream(y).sum(),
              Arrays.stream(y).map(uses -> uses * uses).sum(),
              Arrays.stream(y).sum() * TOKENS));
    }

    Dataset<Row> uses() {
      var rows = new ArrayList<Row>();
      uses.forEach(
          (key, y) -> {
            long sum = Arrays.stream(y).sum();
            if (sum > 0) {
              rows.add(
                  RowFactory.create(
                      key.get(0),
                      key.get(1),
                      key.get(2),
                      Arrays.stream(y).filter(uses -> uses > 0).count(),
                      sum,
                      IntStream.range(0, y.length).mapToLong(i -> y[i] * y[i]).sum(),
                      sum * TOKENS));
            }
          });
      return TestSpark.table(
          "outlet string, language string, term string, article_count long, use_count long,"
              + " squared_uses long, uses_times_tokens long",
          rows);
    }

    Dataset<Row> groups() {
      var rows = new ArrayList<Row>();
      counts.forEach(
          (key, count) ->
              rows.add(
                  RowFactory.create(
                      key.get(0),
                      key.get(1),
                      (long) count,
                      count * TOKENS,
                      count * TOKENS * TOKENS)));
      return TestSpark.table(
          "outlet string, language string, group_article_count long, group_token_count long,"
              + " group_squared_token_count long",
          rows);
    }
  }
}
