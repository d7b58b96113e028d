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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out and merged before anything is counted, from text to CSV. */
class PreparationRunTest {
  private static final String WIRE =
      "The Ossel dam gave way on Monday night after a week of rain, and the water reached Upper"
          + " Brenholt before anyone was warned, the ministry said.";

  @TempDir static Path folder;

  /** With the texts as delivered and every copy counted. */
  private static Path whole;

  private static Path prepared;

  /** Wire copy that two outlets print after a third, and what pages put around it. */
  @BeforeAll
  static void publish() throws IOException {
    var corpus = new SmallCorpus();
    corpus.with("agency", "Agency", "2026-03-09", "Dam gives way", WIRE);
    corpus.with("herald", "Herald", "2026-03-10", "Dam gives way", WIRE + "\n\nAdvertisement\n");
    corpus.with("gazette", "Gazette", "2026-03-10", "Water", WIRE + " It was dark.");
    corpus.with("own", "Herald", "2026-03-11", "Ferry", "Advertisement\n\nThe Linnet sank.");
    corpus.with("last", "Gazette", "2026-03-12", "Bank", "Aldern Mutual stays shut, says Lowe.");
    Path news = corpus.writtenTo(folder.resolve("news.jsonl"));
    whole = run(news, "--keep-boilerplate", "--dedupe", "keep");
    prepared = run(news);
  }

  private static Path run(Path news, String... options) throws IOException {
    Path output = folder.resolve("o" + options.length);
    var args = new ArrayList<>(List.of("report", "articles", "outlets", "terms", "outlet_terms"));
    args.addAll(List.of("boilerplate", "duplicates", "--keep-stop-words"));
    args.addAll(List.of("--input", news.toString(), "--output", output.toString()));
    args.addAll(List.of(options));
    Command run = Command.run(args.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    return output.resolve("latest");
  }

  private static List<CSVRecord> rows(Path run, String report) throws IOException {
    var format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();
    try (var rows =
        format.parse(Files.newBufferedReader(run.resolve("csv/" + report + ".csv"), UTF_8))) {
      return rows.getRecords();
    }
  }

  private static long sum(Path run, String report, String column) throws IOException {
    return rows(run, report).stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
  }

  private static long counted(Path run, String name) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
    return manifest.path("skipped").path(name).asLong(-1);
  }

  private static CSVRecord row(Path run, String report, String column, String value)
      throws IOException {
    return rows(run, report).stream()
        .filter(row -> value.equals(row.get(column)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyWordThatIsNotCountedIsAccountedFor() throws IOException {
    long all = sum(whole, "terms", "term_count");
    assertThat(all).isEqualTo(sum(whole, "articles", "token_count"));
    assertThat(counted(prepared, "boilerplate_tokens")).isEqualTo(2);
    assertThat(counted(prepared, "merged_tokens")).isGreaterThan(40);
    assertThat(sum(prepared, "terms", "term_count"))
        .isEqualTo(
            all - counted(prepared, "boilerplate_tokens") - counted(prepared, "merged_tokens"));
    assertThat(sum(prepared, "boilerplate", "token_count"))
        .isEqualTo(sum(prepared, "articles", "boilerplate_token_count"))
        .isEqualTo(counted(prepared, "boilerplate_tokens"));
    assertThat(sum(prepared, "outlets", "duplicate_token_count"))
        .isEqualTo(counted(prepared, "merged_tokens"));
  }

  @Test
  void aMergedCopyIsCountedWithItsOriginalOnly() throws IOException {
    assertThat(row(prepared, "articles", "article_id", "herald").get("duplicate_of"))
        .isEqualTo("agency");
    assertThat(row(prepared, "articles", "article_id", "herald").get("mention_count")).isNull();
    assertThat(row(prepared, "articles", "article_id", "gazette").get("duplicate_of"))
        .isEqualTo("agency");
    assertThat(row(prepared, "articles", "article_id", "own").get("duplicate_of")).isNull();
    assertThat(row(prepared, "terms", "term", "ossel").get("article_count")).isEqualTo("1");
    assertThat(row(prepared, "outlet_terms", "term", "ossel").get("outlet")).isEqualTo("Agency");
    CSVRecord herald = row(prepared, "outlets", "outlet", "Herald");
    assertThat(herald.get("article_count")).isEqualTo("2");
    assertThat(herald.get("original_article_count")).isEqualTo("1");
    assertThat(herald.get("duplicate_article_count")).isEqualTo("1");
    assertThat(herald.get("boilerplate_token_count")).isEqualTo("2");
  }

  @Test
  void copiesAreKnownEvenIfTheyAreKept() throws IOException {
    assertThat(rows(whole, "duplicates")).hasSize(2);
    assertThat(row(whole, "terms", "term", "ossel").get("article_count")).isEqualTo("3");
    assertThat(row(whole, "articles", "article_id", "herald").get("mention_count")).isNotNull();
    assertThat(counted(whole, "merged_articles")).isZero();
  }
}
