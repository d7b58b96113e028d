package org.broadsheet.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.job.HostileCorpus;
import org.broadsheet.job.SampleRun;
import org.broadsheet.job.SharedRun;
import org.broadsheet.report.PublishedRun;
import org.junit.jupiter.api.Test;

class ReportPageTest {
  private static final int MOST_BYTES = 6_000_000;
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script([^>]*)>(.*?)</script>");

  /** What makes a browser load or run something that the policy does not name. */
  private static final Pattern LOADING =
      Pattern.compile(
          "(?i)<(link|iframe|img|object|embed|base)\\b|<script[^>]*\\bsrc=|@import|(?-i:url)\\("
              + "|'unsafe-|<[^>]*\\s(on\\w+|style)=\"");

  private static String samplePage() throws IOException {
    return Files.readString(SampleRun.folder().resolve("report.html"), UTF_8);
  }

  private static List<MatchResult> scripts(String page) {
    return SCRIPT.matcher(page).results().toList();
  }

  private static JsonNode data(String page) throws IOException {
    return new ObjectMapper().readTree(scripts(page).get(0).group(2));
  }

  @Test
  void showsEveryReportOfTheSampleThatItHasAViewFor() throws IOException {
    JsonNode data = data(samplePage());
    assertThat(data.get("views").fieldNames())
        .toIterable()
        .containsExactlyElementsOf(Views.ALL.stream().map(View::name).toList());
    assertThat(data.at("/run/records/read").asLong()).isEqualTo(137);
    assertThat(data.at("/views/outlets/rows").size()).isEqualTo(5);
    assertThat(data.at("/views/outlets/columns/outlet").asText())
        .startsWith("Who published the article");
  }

  @Test
  void saysHowManyRowsThereAreOfHowManyItShows() throws IOException {
    JsonNode terms = data(samplePage()).at("/views/terms");
    assertThat(terms.get("rows").size()).isEqualTo(500);
    assertThat(terms.get("total").asLong()).isEqualTo(2454);
    assertThat(terms.get("choice").asText()).isEqualTo("the terms in the most articles first");
  }

  @Test
  void letsOnlyItsOwnScriptsAndStyleRunAndLoadsNothing() throws Exception {
    String page = samplePage();
    assertThat(page.getBytes(UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(page.contains("content=\"default-src 'none'; script-src 'sha256-")).isTrue();
    assertThat(scripts(page)).hasSize(3);
    String own =
        page.replace(scripts(page).get(1).group(), "").replace(scripts(page).get(0).group(), "");
    assertThat(LOADING.matcher(own).results().map(MatchResult::group)).isEmpty();
    for (MatchResult script : scripts(page).subList(1, 3)) {
      assertThat(page.contains("'sha256-" + hash(script.group(2)) + "'")).isTrue();
    }
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    assertThat(page.contains("style-src 'sha256-" + hash(style) + "'")).isTrue();
  }

  private static String hash(String text) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }

  @Test
  void madeOnceMoreItIsTheSame() throws IOException {
    var again = new PublishedFolder(SampleRun.folder()).run(TestSpark.session());
    assertThat(data(new String(PublishedFolder.page(again), UTF_8))).isEqualTo(data(samplePage()));
    assertThat(PublishedFolder.page(again)).isEqualTo(samplePage().getBytes(UTF_8));
  }

  @Test
  void textOfArticlesStaysText() throws IOException {
    String page = Files.readString(SharedRun.HOSTILE.folder().resolve("report.html"), UTF_8);
    assertThat(scripts(page)).hasSize(3);
    assertThat(scripts(page).get(0).group(2)).doesNotContainPattern("[<>&\u2028\u2029]");
    assertThat(List.of("<img", "onerror=\"", "<!--")).noneMatch(page::contains);
    var titles = new ArrayList<String>();
    data(page).at("/views/story_articles/rows").forEach(row -> titles.add(row.get(3).asText()));
    assertThat(titles)
        .containsAll(
            HostileCorpus.TITLES.stream().map(title -> title.replace('\u2028', ' ')).toList());
  }

  @Test
  void aRunOfOneReportHasAPageOfIt() throws IOException {
    PublishedRun all = new PublishedFolder(SampleRun.folder()).run(TestSpark.session());
    JsonNode data = data(page(all, "terms", all.tables().get("terms")));
    assertThat(data.get("views").fieldNames()).toIterable().containsExactly("terms");
    assertThat(data.at("/run/reports").toString()).isEqualTo("[\"terms\"]");
  }

  /** The page of a run with one report only. */
  private static String page(PublishedRun run, String report, PublishedRun.Table table) {
    var other = new PublishedRun(run.about(), run.counts(), Map.of(report, table), true);
    return new String(PublishedFolder.page(other), UTF_8);
  }

  @Test
  void longTextsDoNotMakeItLarge() throws IOException {
    PublishedRun all = new PublishedFolder(SampleRun.folder()).run(TestSpark.session());
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 400; i++) {
      rows.add(RowFactory.create("outlet " + i, "<&>\u2028".repeat(500), "by rule", 1L, 1000L - i));
    }
    Dataset<Row> boilerplate =
        TestSpark.session()
            .createDataFrame(
                rows,
                StructType.fromDDL(
                    "outlet string, text string, reason string, article_count long, token_count"
                        + " long"));
    var table = new PublishedRun.Table(boilerplate, 400);
    JsonNode shown = data(page(all, "boilerplate", table)).at("/views/boilerplate");
    assertThat(shown.get("total").asLong()).isEqualTo(400);
    assertThat(shown.get("rows").size()).isBetween(20, 199);
    assertThat(shown.at("/rows/0/1").asText()).hasSize(601).endsWith("…");
  }

  @Test
  void noCorpusMakesItLargerThanPromised() throws IOException {
    int own = samplePage().length() - scripts(samplePage()).get(0).group(2).length();
    int views = Views.ALL.stream().mapToInt(View::mostBytes).sum();
    assertThat(own + views).isLessThan(MOST_BYTES - 50_000);
  }
}
