package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five raw articles by five outlets on one event, in the text format. */
@Tag("corpora")
class SeedsTest {
  private static PublishedRun run;

  @BeforeAll
  static void publish() {
    run = CorpusRuns.of("seeds");
  }

  @Test
  void acceptsAllFive() {
    assertThat(run.records("read")).isEqualTo(5);
    assertThat(run.records("accepted")).isEqualTo(5);
    assertThat(run.records("rejected")).isZero();
    assertThat(run.rows("outlets")).isEqualTo(5);
  }

  @Test
  void keepsWhatTheManifestSays() throws IOException {
    Readback.check(run);
  }

  @Test
  void theyAreOneStory() throws IOException {
    try (var stories = run.open("stories")) {
      assertThat(stories.getRecords())
          .singleElement()
          .satisfies(row -> assertThat(PublishedRun.count(row, "article_count")).isEqualTo(5));
    }
  }

  @Test
  void onlyOneOutletSpeaksOfBrexit() throws IOException {
    assertThat(run.where("terms", "term", "brexit"))
        .singleElement()
        .satisfies(row -> assertThat(PublishedRun.count(row, "outlet_count")).isEqualTo(1));
  }

  @Test
  void threeArticlesSpeakOfTheBlueLine() throws IOException {
    assertThat(run.where("phrases", "phrase", "blue line"))
        .singleElement()
        .satisfies(row -> assertThat(PublishedRun.count(row, "article_count")).isEqualTo(3));
  }

  @Test
  void eachOfThemIsOneEntity() throws IOException {
    for (String name : List.of("Antony Blinken", "David Lammy", "United States")) {
      assertThat(run.where("entities", "entity", name))
          .singleElement()
          .satisfies(row -> assertThat(PublishedRun.count(row, "article_count")).isEqualTo(5));
    }
    assertThat(aliases("Hezbollah")).contains("Hezbollah", "Hizballah");
    assertThat(aliases("United States")).contains("US", "U.S.", "United States");
    for (String name : List.of("Blinken", "Lammy", "Hizballah", "US", "USA")) {
      assertThat(run.where("entities", "entity", name)).isEmpty();
    }
  }

  private static List<String> aliases(String entity) throws IOException {
    return List.of(run.where("entities", "entity", entity).get(0).get("aliases").split("\\|", -1));
  }

  @Test
  void eachIsWhatItIs() throws IOException {
    Map.of(
            "Iran", "place",
            "Gaza", "place",
            "Kyiv", "place",
            "Hamas", "organisation",
            "AUKUS", "organisation",
            "Vladimir Putin", "person")
        .forEach(
            (name, type) -> {
              try {
                assertThat(run.where("entities", "entity", name))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("entity_type")).isEqualTo(type));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Test
  void noFurnitureIsAnEntity() throws IOException {
    run.each(
        "entities",
        row ->
            assertThat(row.get("entity"))
                .doesNotContainIgnoringCase("reuters")
                .doesNotContainIgnoringCase("advertisement")
                .doesNotContainIgnoringCase("email")
                .doesNotContainPattern("\\p{Ll}{4,} \\p{Ll}{4,}"));
  }

  @Test
  void theTwoMinistersAreNamedTogetherInAllFive() throws IOException {
    assertThat(run.where("entity_pairs", "entity_a", "Antony Blinken"))
        .filteredOn(row -> row.get("entity_b").equals("David Lammy"))
        .singleElement()
        .satisfies(row -> assertThat(PublishedRun.count(row, "article_count")).isEqualTo(5));
  }

  /** Counted by hand in article 002. */
  @Test
  void bothSpeakAsOftenAsCountedByHand() throws IOException {
    assertThat(run.where("speakers", "outlet", "Outlet C"))
        .extracting(
            row -> row.get("entity_id").replaceFirst("-[0-9a-f]+$", ""),
            row -> row.get("quote_count"),
            row -> row.get("quoted_token_count"))
        .containsExactlyInAnyOrder(
            tuple("antony-blinken", "8", "277"), tuple("david-lammy", "5", "128"));
    assertThat(run.where("articles", "outlet", "Outlet C"))
        .singleElement()
        .satisfies(row -> assertThat(row.get("quoted_token_count")).isEqualTo("426"));
  }
}
