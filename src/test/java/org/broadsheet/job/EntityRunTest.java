package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of the entity reports over corpora made for one question each. */
class EntityRunTest {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setNullString("").get();

  @TempDir Path folder;

  private Command run;

  @Test
  void onePersonIsOneEntityUnderAllNames() throws IOException {
    publish(
        new SmallCorpus()
            .with(
                "a1",
                "Harbour Gazette",
                "2026-03-01",
                "Teller in the capital",
                "Foreign Secretary Maren Teller arrived on Monday. Teller said she was glad.")
            .with(
                "a2",
                "Harbour Gazette",
                "2026-03-02",
                "Talks go on",
                "Maren Teller met farmers on Tuesday. They gave Ms Teller a cheese.")
            .with(
                "a3",
                "Harbour Gazette",
                "2026-03-03",
                "Talks end",
                "On Wednesday, Ms Teller went home. The farmers were content with Ms Teller."),
        "entities",
        "outlet_entities",
        "daily_entities",
        "articles",
        "outlets");

    CSVRecord teller = only(rows("entities", "entity", "Maren Teller"));
    assertThat(teller.get("entity_type")).isEqualTo("person");
    assertThat(teller.get("article_count")).isEqualTo("3");
    assertThat(teller.get("mention_count")).isEqualTo("6");
    assertThat(teller.get("headline_count")).isEqualTo("1");
    assertThat(teller.get("aliases")).isEqualTo("Teller|Maren Teller");
    assertThat(rows("entities", "entity", "Teller")).isEmpty();
    assertThat(rows("daily_entities", "entity_id", teller.get("entity_id"))).hasSize(3);
    CSVRecord atOutlet = only(rows("outlet_entities", "entity_id", teller.get("entity_id")));
    assertThat(atOutlet.get("lead_count")).isEqualTo("3");
    // Before the first mention stand 2 of 12 tokens, none, and 3 of 13.
    assertThat(Double.parseDouble(atOutlet.get("first_position_share")))
        .isCloseTo((2.0 / 12 + 0 + 3.0 / 13) / 3, within(1e-9));
  }

  @Test
  void initialsEpithetsAndBareSurnamesAreOfTheOnePersonTheCorpusKnows() throws IOException {
    var corpus = new SmallCorpus();
    for (int day = 10; day < 20; day++) {
      corpus.with("Gazette", "2026-03-" + day, "On the pier, Ilse Kroll met farmers at noon.");
    }
    publish(
        corpus
            .with("Courier", "2026-03-20", "On the pier, Ilse B. Kroll met farmers at noon.")
            .with("Courier", "2026-03-21", "At noon they called her Crooked Ilse Kroll again.")
            .with("Courier", "2026-03-22", "The farmers waited for Ms Kroll on the pier."),
        "entities");

    CSVRecord kroll = only(rows("entities"));
    assertThat(kroll.get("entity")).isEqualTo("Ilse Kroll");
    assertThat(kroll.get("article_count")).isEqualTo("13");
    assertThat(kroll.get("aliases").split("\\|", -1))
        .containsExactlyInAnyOrder("Ilse Kroll", "Ilse B. Kroll", "Crooked Ilse Kroll", "Kroll");
  }

  @Test
  void aPlaceThatMostReportsBeginWithInCapitalsIsWrittenAsAName() throws IOException {
    publish(
        new SmallCorpus()
            .with("Gazette", "2026-03-10", "SKERRINGTON — The ferries were late in the morning.")
            .with("Gazette", "2026-03-11", "SKERRINGTON — They waited for hours at the pier.")
            .with("Courier", "2026-03-12", "The ferries to Skerrington were late again at noon."),
        "entities");

    CSVRecord skerrington = only(rows("entities"));
    assertThat(skerrington.get("entity")).isEqualTo("Skerrington");
    assertThat(skerrington.get("article_count")).isEqualTo("3");
  }

  @Test
  void whatTheUserSaysOfNamesWins() throws IOException {
    Path names = folder.resolve("names.csv");
    Files.writeString(
        names,
        """
        alias,entity,type
        the Tern,River Tern,place
        Blue Heron,!,
        Quillon Works,Quillon Group,organisation
        """,
        UTF_8);
    publish(
        new SmallCorpus()
            .with("a", "2026-03-01", "Along the Tern the Blue Heron inn is closed.")
            .with("b", "2026-03-02", "They walked along the Tern. The Blue Heron was open."),
        "entities",
        "--entities",
        names.toString());

    assertThat(only(rows("entities", "entity", "River Tern")).get("article_count")).isEqualTo("2");
    assertThat(rows("entities")).noneMatch(row -> row.get("entity").contains("Heron"));
    assertThat(run.out())
        .contains("--entities: 1 of 3 lines matched nothing: \"Quillon Works\" (line 4).");
  }

  @Test
  void pairsAreCountedByArticleAndBySentence() throws IOException {
    publish(
        new SmallCorpus()
            .with("a", "2026-03-01", "Maren Teller met Oskar Brandt. Later Maren Teller left.")
            .with("b", "2026-03-01", "Maren Teller spoke. After that Oskar Brandt spoke.")
            .with("c", "2026-03-01", "Maren Teller met Oskar Brandt in the old town.")
            .with("d", "2026-03-01", "Nobody of that name was seen."),
        "entity_pairs",
        "entities",
        "entity_network");

    CSVRecord pair = only(rows("entity_pairs"));
    assertThat(List.of(pair.get("entity_a"), pair.get("entity_b")))
        .containsExactly("Maren Teller", "Oskar Brandt");
    assertThat(pair.get("article_count")).isEqualTo("3");
    assertThat(pair.get("sentence_count")).isEqualTo("2");
    assertThat(pair.get("article_count_a")).isEqualTo("3");
    assertThat(pair.get("expected_article_count")).isEqualTo("2.25");
    assertThat(pair.get("jaccard")).isEqualTo("1.0");
    assertThat(Double.parseDouble(pair.get("npmi"))).isCloseTo(1, within(1e-9));
  }

  @Test
  void anArticleOfFiveThousandNamesIsCappedAndCounted() throws IOException {
    String many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> "They met %s %s.".formatted(name("K", i), name("B", i / 2)))
            .collect(Collectors.joining(" "));
    publish(
        new SmallCorpus().with("a", "2026-03-01", many).with("b", "2026-03-02", many),
        "entities",
        "entity_pairs",
        "--max-entities-per-article",
        "100");

    assertThat(rows("entities")).hasSizeGreaterThan(4_000);
    assertThat(rows("entity_pairs")).hasSize(100 * 99 / 2);
    assertThat(
            new ObjectMapper()
                .readTree(folder.resolve("out/latest/manifest.json").toFile())
                .path("skipped")
                .path("entity_pairs_capped_articles")
                .asLong())
        .isEqualTo(2);
    assertThat(run.out())
        .contains("2 articles name more entities than --max-entities-per-article (100)");
  }

  @Test
  void aLanguageWithoutCapitalsIsSaidToNeedAModel() throws IOException {
    publish(
        new SmallCorpus()
            .line(
                "{\"id\":\"a\",\"outlet\":\"o\",\"published\":\"2026-03-01\",\"language\":\"ar\","
                    + "\"text\":\"وصلت الوزيرة إلى المدينة صباح اليوم\"}"),
        "entities",
        "entity_pairs",
        "entity_network");

    assertThat(rows("entities")).isEmpty();
    assertThat(run.out())
        .contains(
            "Articles in Arabic that name no entity: 1 of 1. To find names there, give a model"
                + " (--entity-model) or a list of names (--entities).");
  }

  @Test
  void aRecogniserOfOnesOwnIsPluggedInByItsClass() throws IOException {
    publish(
        new SmallCorpus().with("a", "2026-03-01", "Über 😀 das [alte Wehr] und Maren Teller."),
        "entities",
        "--entity-model",
        "class:" + BracketedNames.class.getName());

    assertThat(only(rows("entities")).get("entity")).isEqualTo("alte Wehr");
  }

  @Test
  void wrongRecognisersModelsAndListsOfNamesAreReported() throws IOException {
    Path articles =
        new SmallCorpus().with("a", "2026-03-01", "A text.").writtenTo(folder.resolve("a.jsonl"));
    Path noModel = Files.writeString(folder.resolve("model"), "This is no model.");
    Path names =
        Files.writeString(
            folder.resolve("names.csv"), "alias,entity,type\nTern,River Tern,river\n");
    assertThat(problems(articles, "--entity-model", "class:java.lang.String"))
        .singleElement()
        .asString()
        .startsWith("--entity-model: ")
        .contains("java.lang.String");
    assertThat(problems(articles, "--entity-model", noModel.toString()))
        .singleElement()
        .asString()
        .startsWith("--entity-model cannot be read: \"" + noModel + "\"");
    assertThat(problems(articles, "--entities", names.toString()))
        .containsExactly(
            "--entities: Unknown entity type: \"river\" (line 2). Write person, organisation,"
                + " place, group or other, or leave it empty.");
  }

  private List<String> problems(Path articles, String... options) {
    var all =
        new ArrayList<>(
            List.of(
                "report", "entities", "--input", articles.toString(), "--output", folder + "/out"));
    all.addAll(List.of(options));
    Command refused = Command.run(all.toArray(String[]::new));
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
    return refused.problems();
  }

  private void publish(SmallCorpus articles, String... arguments) throws IOException {
    Path input = articles.writtenTo(folder.resolve("in/articles.jsonl"));
    // The same sentence in several articles is none the less several articles' here.
    var all = new ArrayList<>(List.of("report", "--keep-boilerplate", "--dedupe", "keep"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--input", input.toString(), "--output", folder + "/out"));
    run = Command.run(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
  }

  private List<CSVRecord> rows(String report) throws IOException {
    Path file = folder.resolve("out/latest/csv/" + report + ".csv");
    try (CSVParser parser = CSV.parse(Files.newBufferedReader(file, UTF_8))) {
      return parser.getRecords();
    }
  }

  private List<CSVRecord> rows(String report, String column, String value) throws IOException {
    return rows(report).stream().filter(row -> value.equals(row.get(column))).toList();
  }

  private static CSVRecord only(List<CSVRecord> rows) {
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  /** A capitalised name of letters only, another for each number. */
  private static String name(String first, int number) {
    return first
        + Integer.toString(number + 1_000, 10)
            .chars()
            .mapToObj(
                digit ->
                    "aeiou".substring(digit % 5, digit % 5 + 1) + "lmnrstvdgk".charAt(digit - '0'))
            .collect(Collectors.joining());
  }
}
