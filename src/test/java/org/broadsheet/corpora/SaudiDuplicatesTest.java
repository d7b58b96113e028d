package org.broadsheet.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.duplicate.DuplicateSearch;
import org.broadsheet.duplicate.ExactDuplicates;
import org.broadsheet.duplicate.ExactDuplicates.Match;
import org.broadsheet.duplicate.ExactDuplicates.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Wire copy of a few days, against the comparison of every article with every other. */
@Tag("corpora")
class SaudiDuplicatesTest {
  private static final double THRESHOLD = .5;
  private static final double LEAST_RECALL = .99;
  private static final int ARTICLES = 2_000;
  private static final StructType TYPE =
      StructType.fromDDL(
          "article_id string, outlet string, published_date date, language string, text string");

  private static final Map<String, Match> FOUND = new HashMap<>();
  private static final Map<String, List<String>> CANDIDATES = new HashMap<>();
  private static ExactDuplicates exact;

  @BeforeAll
  static void find() throws IOException {
    List<Text> texts = texts();
    exact = new ExactDuplicates(texts, THRESHOLD);
    Map<String, Dataset<Row>> staged = new HashMap<>();
    DuplicateSearch.of(
            articles(texts),
            THRESHOLD,
            (name, rows) -> staged.computeIfAbsent(name, any -> rows.cache()))
        .collectAsList()
        .forEach(row -> FOUND.put(row.getString(0), match(row)));
    staged
        .get("duplicate_candidates")
        .collectAsList()
        .forEach(row -> CANDIDATES.put(row.getString(0), row.getList(1)));
  }

  private static List<Text> texts() throws IOException {
    var texts = new ArrayList<Text>();
    var json = new ObjectMapper();
    var file = Files.newInputStream(Corpora.file("saudinewsnet-dev.jsonl.gz"));
    try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), UTF_8))) {
      while (texts.size() < ARTICLES) {
        JsonNode record = json.readTree(lines.readLine());
        texts.add(
            new Text(
                record.path("id").asText(),
                record.path("date").asText(),
                "ar",
                record.path("text").asText()));
      }
    }
    return texts;
  }

  private static Dataset<Row> articles(List<Text> texts) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .getOrCreate();
    spark.conf().set("spark.sql.datetime.java8API.enabled", "true");
    return spark.createDataFrame(
        texts.stream()
            .map(
                text ->
                    RowFactory.create(
                        text.id(),
                        "outlet",
                        LocalDate.parse(text.date()),
                        text.language(),
                        text.text()))
            .toList(),
        TYPE);
  }

  private static Match match(Row row) {
    return new Match(row.getString(0), row.getString(1), row.getDouble(2));
  }

  @Test
  void theSliceHasEnoughCopiesToTellBy() {
    assertThat(exact.earliest()).hasSizeGreaterThan(100);
  }

  @Test
  void nothingIsCalledACopyThatIsNone() {
    assertThat(exact.matches()).containsAll(FOUND.values());
  }

  @Test
  void copiesAreFoundWithTheirEarliestOriginals() {
    var found = new HashSet<>(FOUND.values());
    found.retainAll(exact.earliest().values());
    assertThat((double) found.size() / exact.earliest().size())
        .as("copies with the right original, %s", counts())
        .isGreaterThanOrEqualTo(LEAST_RECALL);
    var articles = new HashSet<>(FOUND.keySet());
    articles.retainAll(exact.earliest().keySet());
    assertThat((double) articles.size() / exact.earliest().size())
        .as("copies, %s", counts())
        .isGreaterThanOrEqualTo(LEAST_RECALL);
  }

  @Test
  void pairsAreComparedThatAreCopiesAndFewOthers() {
    long pairs = exact.matches().size();
    long compared =
        exact.matches().stream()
            .filter(m -> CANDIDATES.getOrDefault(m.copy(), List.of()).contains(m.original()))
            .count();
    assertThat((double) compared / pairs).as(counts()).isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(CANDIDATES.values().stream().mapToInt(List::size).sum())
        .as(counts())
        .isLessThan(ARTICLES * 10);
  }

  private static String counts() {
    return "of %d pairs and %d copies found %d copies with %d candidate pairs"
        .formatted(
            exact.matches().size(),
            exact.earliest().size(),
            FOUND.size(),
            CANDIDATES.values().stream().mapToInt(List::size).sum());
  }
}
