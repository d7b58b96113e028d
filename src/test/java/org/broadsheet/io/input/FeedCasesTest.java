package org.broadsheet.io.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.corpora.Corpora;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small feeds that people reported elsewhere, with the values that a user expects of them. */
@Tag("corpora")
@Timeout(180)
class FeedCasesTest {
  @Test
  void namedZonesAreReadByTheTable() {
    assertThat(read("zones.jsonl"))
        .extracting(Seen::id, Seen::day)
        .containsExactly(
            tuple("uk-rfc", LocalDate.of(2026, 7, 14)),
            tuple("uk-iso", LocalDate.of(2026, 7, 13)),
            tuple("india-rfc", LocalDate.of(2026, 3, 9)),
            tuple("india-iso", LocalDate.of(2026, 3, 9)));
  }

  @Test
  void aLoneQuotationMarkSwallowsNoRow() {
    List<Seen> seen = new ScreenedInput().format(Format.CSV).read(file("lone-quote.tsv"));
    assertThat(seen)
        .extracting(Seen::id, Seen::outlet, Seen::text)
        .containsExactly(
            tuple("a1", "Star", "The bridge opens today."),
            tuple("a2", "Star", "\"Nobody will rebuild the mill, the owner fears."),
            tuple("a3", "Moon", "The market moves uphill and the traders call it madness\""),
            tuple("a4", "Star", "The choir sings outside."));
    assertThat(seen).filteredOn(s -> s.notes() != null).hasSize(1);
  }

  @Test
  void backslashesAreReadAsSparkWritesThem() {
    List<Seen> seen = read("backslash.csv");
    assertThat(seen)
        .extracting(Seen::outlet)
        .containsExactly(
            "North Star",
            "South Star",
            "North Star",
            "South Star",
            "North Star",
            "South Star",
            "North Star");
    assertThat(seen.get(2).text()).contains("about 5'10\" tall, wears");
    assertThat(seen.get(6).text())
        .isEqualTo(
            "Apples ripen late. \"Weeks late,\" growers say.\n"
                + "Orchards stand green, pickers wait, presses rest.");
    assertThat(seen).filteredOn(s -> s.notes() != null).hasSize(5);
  }

  @Test
  void theSeparatorIsThatOfTheFirstLine() {
    assertThat(read("semicolon.csv"))
        .extracting(Seen::fate, Seen::text)
        .containsExactly(
            tuple("3 accepted", "The minister; the press."),
            tuple("4 accepted", "The council met."));
  }

  @Test
  void oneOutletOfFourFormsHasOneName() {
    assertThat(read("outlets-alike.jsonl"))
        .extracting(Seen::outlet)
        .containsExactly("Morning Post", "Morning Post", "Morning Post", "Morning Post");
  }

  @Test
  void anArrayIsReadAsItsObjects() {
    assertThat(read("array.json"))
        .extracting(Seen::fate, Seen::text)
        .containsExactly(
            tuple("1 accepted", "The minister met the press."),
            tuple("2 accepted", "The council met the miners."));
  }

  @Test
  void notANumberIsNull() {
    assertThat(read("nan.jsonl"))
        .extracting(Seen::fate, Seen::text)
        .containsExactly(tuple("1 accepted", "The minister met the press."));
  }

  @Test
  void objectsStandForTheValuesThatTheyWrap() {
    Seen seen = read("nested.jsonl").get(0);
    assertThat(seen.fate()).isEqualTo("1 accepted");
    assertThat(seen.author()).isEqualTo("A. Writer");
    assertThat(seen.title()).isNotNull();
  }

  @Test
  void removedArticlesAreRejectedAndTheEpochIsNotADate() {
    List<Seen> seen = read("removed.jsonl");
    assertThat(seen)
        .extracting(Seen::fate)
        .containsExactly("1 accepted", "2 removed", "3 accepted");
    assertThat(seen).extracting(Seen::day).containsExactly(LocalDate.of(2026, 3, 2), null, null);
  }

  @Test
  void anUpdateSupersedesAndIdsAreOfAnOutlet() {
    List<Row> rows =
        new ArticleSource(TestSpark.session(), new ScreenedInput().reading(), new Slicing(1 << 20))
            .records(inputs("redelivered.jsonl"), Set.of())
            .collectAsList();
    assertThat(rows)
        .extracting(
            row -> row.getAs("position"),
            row -> row.getAs("status"),
            row -> row.getAs("reason"),
            row -> row.getAs("article_id"),
            row -> row.getAs("title"))
        .containsExactlyInAnyOrder(
            tuple(1L, "filtered", "superseded", null, null),
            tuple(2L, "accepted", null, "n1", "Fire (update)"),
            tuple(3L, "accepted", null, "East:7", "Rain"),
            tuple(4L, "accepted", null, "West:7", "Wind"));
  }

  private static List<InputFile> inputs(String name) {
    return Inputs.of(List.of(file(name).toString()), Optional.empty(), ScreenedInput.STORAGE)
        .files();
  }

  private static List<Seen> read(String name) {
    return new ScreenedInput().read(file(name));
  }

  private static Path file(String name) {
    return Corpora.file("../cases/" + name);
  }
}
