package org.broadsheet.boilerplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.broadsheet.corpora.Corpora;
import org.broadsheet.text.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The boilerplate of real news. */
@Tag("corpora")
class BoilerplateCorporaTest {
  @TempDir Path folder;

  private static CleanText seed(String prefix, String outlet) throws IOException {
    try (var files = Files.list(Corpora.file("seeds"))) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      String text = Files.readString(file);
      var page = new PageText(text, outlet, "");
      var cuts = new Cuts();
      PageFurniture.find(page, cuts);
      return CleanText.of(text, cuts.merged(), new Words());
    }
  }

  @Test
  void noFurnitureOfTheFirstSeedIsLeft() throws IOException {
    String text = seed("000", "The Jerusalem Post").text();
    assertThat(text)
        .doesNotContainIgnoringCase("menu-control")
        .doesNotContain("The Jerusalem Post")
        .doesNotContain("Advertisement")
        .doesNotContain("Email")
        .doesNotContain("credit")
        .doesNotContain("Getty")
        .doesNotContain("Flash90");
    assertThat(text).containsOnlyOnce("holds a joint meeting");
    assertThat(text).containsOnlyOnce("View of a Hezbollah tent");
    assertThat(text).contains("Stance on Iran");
  }

  @Test
  void theSecondSeedLosesACreditAndKeepsTheNameBeforeIt() throws IOException {
    CleanText clean = seed("001", "Outlet B");
    assertThat(clean.text().strip()).startsWith("Antony Blinken\n").doesNotContain("REUTERS");
    assertThat(clean.removed()).hasSize(2);
  }

  @Test
  void theOtherSeedsHaveNoFurniture() throws IOException {
    for (String prefix : List.of("002", "003", "004")) {
      assertThat(seed(prefix, "Outlet").removed()).isEmpty();
    }
  }

  @Test
  void arabicOutletsLoseTheirSourceLinesAndNoReporting() throws IOException {
    var removal =
        BoilerplateRemoval.of(
            BoilerplateRecords.table(articles("saudinewsnet-dev.jsonl.gz")),
            BoilerplateRecords.staging(folder));
    List<Row> frequent = removal.removed().where("article_count >= 8").collectAsList();
    assertThat(frequent).hasSizeBetween(10, 40);
    assertThat(frequent)
        .extracting(row -> row.<String>getAs("text"))
        .contains("عين اليوم – متابعات")
        .allMatch(text -> text.split(" ", -1).length <= 30);
    long lost = total(removal.records().select(sum(col("boilerplate_token_count"))).head());
    assertThat(lost).isBetween(2_500L, 6_000L);
    assertThat(total(removal.removed().select(sum(col("token_count"))).head())).isEqualTo(lost);
  }

  @Test
  void cleanArticlesLoseFewTokens() throws IOException {
    var removal =
        BoilerplateRemoval.of(
            BoilerplateRecords.table(articles("basil.jsonl.gz")),
            BoilerplateRecords.staging(folder));
    assertThat(total(removal.removed().select(sum(col("token_count"))).head())).isLessThan(60);
  }

  private static long total(Row row) {
    return row.getLong(0);
  }

  private static List<Row> articles(String name) throws IOException {
    List<Row> articles = new ArrayList<>();
    var json = new ObjectMapper();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Corpora.file(name))), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        String date = article.path("date").asText("");
        articles.add(
            BoilerplateRecords.article(
                article.path("id").asText(),
                article.path("outlet").asText(),
                date.length() < 10 ? null : LocalDate.parse(date.substring(0, 10)),
                article.path("text").asText()));
      }
    }
    return articles;
  }
}
