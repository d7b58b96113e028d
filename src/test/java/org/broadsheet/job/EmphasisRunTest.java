package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emphasis from text to CSV: planted, it is found; piled into one article, it is not. */
class EmphasisRunTest {
  private static final int ARTICLES = 130;

  @TempDir Path folder;

  /**
   * The Herald says "dam" in 120 articles and the Gazette in 60, "ferry" the other way round;
   * "weir" is as often in both but for one article; only the Gazette ever says "lock".
   */
  private Path news() throws IOException {
    var corpus = new SmallCorpus();
    for (int i = 0; i < ARTICLES; i++) {
      String herald = (i < 120 ? "dam " : "tide ") + (i < 60 ? "ferry " : "gull ");
      String gazette = (i < 60 ? "dam " : "tide ") + (i < 120 ? "ferry " : "gull ");
      String weir = i < 60 ? "weir " : "quay ";
      String pile = i == ARTICLES - 1 ? "weir ".repeat(60) : "";
      String lock = i < 40 ? "lock " : "mole ";
      corpus.with("h" + i, "Herald", "2026-03-10", "Title", herald + weir + pile + "mole cliff");
      corpus.with("g" + i, "Gazette", "2026-03-11", "Title", gazette + weir + lock + "cliff");
    }
    return corpus.writtenTo(folder.resolve("news.jsonl"));
  }

  private List<CSVRecord> emphasis(Path news, String... options) throws IOException {
    var args = new ArrayList<>(List.of("report", "outlets", "terms", "term_emphasis"));
    args.addAll(List.of("--keep-boilerplate", "--dedupe", "keep"));
    args.addAll(List.of("--input", news.toString(), "--output", folder.resolve("o").toString()));
    args.addAll(List.of(options));
    Command run = Command.run(args.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    Path file = folder.resolve("o/latest/csv/term_emphasis.csv");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = format.parse(Files.newBufferedReader(file, UTF_8))) {
      return rows.getRecords();
    }
  }

  private static CSVRecord row(List<CSVRecord> rows, String outlet, String term) {
    return rows.stream()
        .filter(row -> row.get("outlet").equals(outlet) && row.get("term").equals(term))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsSpreadOverArticlesIsFoundAndWhatOneArticleRepeatsIsNot() throws IOException {
    List<CSVRecord> rows = emphasis(news());
    CSVRecord dam = row(rows, "Herald", "dam");
    assertThat(dam.get("is_emphasised")).isEqualTo("true");
    assertThat(Double.parseDouble(dam.get("log_ratio"))).isBetween(.6, 1.1);
    assertThat(dam.get("article_count")).isEqualTo("120");
    assertThat(dam.get("other_article_count")).isEqualTo("60");
    assertThat(row(rows, "Herald", "ferry").get("is_underplayed")).isEqualTo("true");
    CSVRecord weir = row(rows, "Herald", "weir");
    assertThat(weir.get("term_count")).isEqualTo("120");
    assertThat(weir.get("is_emphasised")).isEqualTo("false");
    assertThat(Double.parseDouble(weir.get("log_likelihood"))).isGreaterThan(8);
    CSVRecord lock = row(rows, "Herald", "lock");
    assertThat(lock.get("term_count")).isEqualTo("0");
    assertThat(lock.get("is_underplayed")).isEqualTo("true");
    JsonNode skipped =
        new ObjectMapper()
            .readTree(folder.resolve("o/latest/manifest.json").toFile())
            .path("skipped");
    assertThat(skipped.path("term_emphasis_groups_tested").asLong()).isEqualTo(2);
    assertThat(skipped.path("term_emphasis_rows_tested").asLong())
        .isEqualTo(2 * skipped.path("term_emphasis_features_tested").asLong());
  }

  @Test
  void withoutEnoughArticlesNothingIsClaimed() throws IOException {
    var corpus = new SmallCorpus();
    // More than the 10 that are asked for by default.
    for (int i = 0; i < 12; i++) {
      corpus.with("h" + i, "Herald", "2026-03-10", "Title", "dam ferry");
      corpus.with("g" + i, "Gazette", "2026-03-11", "Title", i < 6 ? "dam ferry" : "ferry");
    }
    Path news = corpus.writtenTo(folder.resolve("news.jsonl"));
    assertThat(emphasis(news, "--min-group-articles", "13"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.get("q_value")).isEmpty();
              assertThat(row.get("emphasis_rank")).isEmpty();
              assertThat(row.get("is_emphasised")).isEqualTo("false");
            });
  }
}
