package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small inputs with the terms and names that a reader expects; beside the folder of real news. */
@Tag("corpora")
class WordCasesTest {
  private static final String[] COUNT_ALL = {
    "--keep-stop-words", "--min-articles", "1", "--min-group-articles", "1"
  };

  @TempDir Path output;

  @Test
  void addressesAreNotWordsAndAHandleIsOne() throws IOException {
    PublishedRun run = run("addresses.jsonl", "terms", "articles");
    assertThat(counts(run, "terms", "term", "term_count"))
        .isEqualTo(
            Map.of(
                "watch", 1L, "the", 1L, "storm", 1L, "by", 1L, "@valleyweather", 1L, "#storm", 1L));
    assertThat(counts(run, "articles", "article_id", "token_count")).containsEntry("a1", 6L);
  }

  @Test
  void cliticsAreNotPartOfTermsAndNames() throws IOException {
    PublishedRun run = run("elision.jsonl", "terms", "entities");
    assertThat(counts(run, "terms", "term", "term_count"))
        .containsEntry("irlande", 3L)
        .containsEntry("accord", 1L)
        .containsEntry("aujourd'hui", 1L)
        .containsEntry("antoine", 2L)
        .containsEntry("istanbul", 3L)
        .allSatisfy((term, uses) -> assertThat(term).matches("aujourd'hui|[^']+"));
    assertThat(counts(run, "entities", "entity", "mention_count"))
        .isEqualTo(Map.of("Irlande", 3L, "Antoine Delmas", 2L, "İstanbul", 3L));
  }

  @Test
  void firstNamesShareAFamilyNameAndARoleIsNotOne() throws IOException {
    PublishedRun run = run("shared-surname.jsonl", "entities");
    assertThat(counts(run, "entities", "entity", "mention_count"))
        .isEqualTo(
            Map.of(
                "Stefan Brandt", 1L,
                "Lukas Brandt", 1L,
                "Miriam Haverstock", 2L,
                "Colin Haverstock", 1L,
                "Olive Trench", 2L));
    run.each("entities", row -> assertThat(row.get("entity_type")).isEqualTo("person"));
  }

  private PublishedRun run(String file, String... reports) throws IOException {
    Path input = Corpora.file("allsides.jsonl.gz").resolveSibling("../cases/" + file).normalize();
    assumeTrue(Files.exists(input), "The small input is not beside -Dcorpora: " + input);
    var arguments = new ArrayList<>(List.of(reports));
    arguments.addAll(List.of(COUNT_ALL));
    return PublishedRun.of(input, output, arguments.toArray(String[]::new));
  }

  private static Map<String, Long> counts(PublishedRun run, String report, String key, String count)
      throws IOException {
    var counts = new TreeMap<String, Long>();
    run.each(report, row -> counts.put(row.get(key), PublishedRun.count(row, count)));
    return counts;
  }
}
