package org.broadsheet.boilerplate;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.broadsheet.corpus.IdDeduplication;
import org.broadsheet.corpus.TextMeasure;
import org.broadsheet.entity.Found;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoilerplateRemovalTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final String BIO = "The Echo is written, printed and read in Lindham.";
  private static final String QUOTE =
      "“We will not leave the bridge to the river,” said Ada Stone.";
  private static final String CLOSING = "The Echo stands for a free and open Lindham.";
  private static final String ROLL =
      "Lindham: Amos Brook, Bea Carr, Cy Dunn, Dora Eames, Eli Frost, Fay Grove, Gus Hale, Ida"
          + " Ives, Jon Keel, Kit Lowe, Lou Marsh, Max North, Nan Oakes, Oz Pike, Pia Quill, Ray"
          + " Stone";
  private static final List<String> BANKS = List.of("north", "south", "east", "west");
  private static final int ON_ONE_DAY = 24;
  private static final int ARTICLES = 60;

  @TempDir static Path folder;
  private static Dataset<Row> records;
  private static BoilerplateRemoval.Removal removal;

  @BeforeAll
  static void remove() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      LocalDate day = i < ON_ONE_DAY ? DAY : DAY.plusDays(i);
      rows.add(BoilerplateRecords.article("a" + i, "Echo", day, text(i)));
    }
    rows.add(BoilerplateRecords.article("b1", "Post", DAY, "Share Tweet Print"));
    rows.add(BoilerplateRecords.article("b2", "Post", DAY, BIO + "\n\nAdvertisement\nIt “rains”."));
    rows.add(BoilerplateRecords.article("b3", "Post", DAY, "They came.\n\n" + ROLL));
    rows.add(BoilerplateRecords.rejected());
    records = BoilerplateRecords.table(rows);
    removal = BoilerplateRemoval.of(records, BoilerplateRecords.staging(folder));
  }

  /** A label and six paragraphs, the same quotation in 24 articles of one day, and furniture. */
  private static String text(int i) {
    String at = " on the " + BANKS.get(i % 4) + " bank no" + word(i) + ".";
    return ("Echo morning file " + i + "\nThe river rose" + at + "\nThe bridge fell" + at + "\n")
        + ((i < ON_ONE_DAY ? QUOTE + "\n" : "")
            + "Ada Stone:\nNo.\nAda Stone:\nYes.\nAda Stone:\nNo.\n")
        + ("The mayor came" + at + "\nThe queen left" + at + "\nAll went home" + at + "\n")
        + ("Nothing" + at + " " + CLOSING + "\n" + (i % 3 == 0 ? BIO : ""))
        + (i % 4 == 1 ? "\n" + ROLL + (i % 8 == 1 ? ", Tess Vale" : ", Una Wells") : "");
  }

  private static String word(int i) {
    return "abcdefghijklmnopqrstuvwxyz".charAt(i % 26) + "" + (char) ('a' + i / 26);
  }

  private static List<Row> removed(String outlet) {
    return removal.removed().where(col("outlet").equalTo(outlet)).collectAsList();
  }

  private static Row record(String id) {
    return removal.records().where(col("article_id").equalTo(id)).head();
  }

  @Test
  void takesOutLinesThatAnOutletRepeats() {
    assertThat(removed("Echo"))
        .extracting(
            row -> row.getAs("text"), row -> row.getAs("reason"), row -> row.getAs("article_count"))
        .containsExactlyInAnyOrder(
            tuple("Echo morning file 0", "repeated_line", 60L),
            tuple(BIO, "repeated_line", 20L),
            tuple(ROLL + ", Tess Vale", "repeated_line", 8L),
            tuple(ROLL + ", Una Wells", "repeated_line", 7L),
            tuple(CLOSING, "repeated_ending", 60L));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  @Test
  void keepsAListOfNamesInOneArticle() {
    assertThat(record("b3").<String>getAs("text")).contains("Ray Stone");
  }

  @Test
  void keepsAQuotationInSeveralArticlesOfADay() {
    assertThat(record("a0").<String>getAs("text")).contains(QUOTE);
  }

  @Test
  void keepsTheSpeakersOfATranscript() {
    assertThat(record("a20").<String>getAs("text")).contains("Ada Stone:");
  }

  @Test
  void keepsALineThatOnlyAnotherOutletRepeats() {
    assertThat(record("b2").<String>getAs("text")).contains(BIO).doesNotContain("Advertisement");
  }

  @Test
  void keepsAnArticleThatIsOnlyBoilerplate() {
    assertThat(record("b1").<String>getAs("text")).isEqualTo("Share Tweet Print");
    assertThat(record("b1").<Long>getAs("token_count")).isEqualTo(3);
    assertThat(record("b1").<Long>getAs("boilerplate_token_count")).isZero();
  }

  @Test
  void everyTokenIsAccountedFor() {
    long before = total(records, "token_count");
    long after = total(removal.records(), "token_count");
    assertThat(before - after).isPositive();
    assertThat(total(removal.records(), "boilerplate_token_count")).isEqualTo(before - after);
    assertThat(total(removal.removed(), "token_count")).isEqualTo(before - after);
  }

  @Test
  void measuresTheTextThatIsLeft() {
    var measure = new TextMeasure();
    removal
        .records()
        .where("status = 'accepted'")
        .collectAsList()
        .forEach(
            row -> {
              String text = row.getAs("text");
              assertThat(row.<Long>getAs("token_count")).isEqualTo(measure.tokens(text).all());
              assertThat(row.<Long>getAs("quoted_token_count"))
                  .isEqualTo(measure.tokens(text).quoted());
              assertThat(row.<Long>getAs("sentence_count"))
                  .isEqualTo(measure.sentences(text, "en"));
            });
    assertThat(record("b2").<Long>getAs("boilerplate_token_count")).isEqualTo(1);
    assertThat(record("b2").<Long>getAs("quoted_token_count")).isEqualTo(1);
  }

  @Test
  void keepsEveryRecord() {
    assertThat(removal.records().schema().fieldNames())
        .isEqualTo(IdDeduplication.SCHEMA.fieldNames());
    assertThat(removal.records().count()).isEqualTo(ARTICLES + 4);
    assertThat(removal.records().where("status = 'rejected'").count()).isEqualTo(1);
  }

  private static long total(Dataset<Row> rows, String column) {
    return rows.agg(sum(col(column))).head().getLong(0);
  }

  @Test
  void boilerplateThatIsKeptIsHiddenFromTheRecogniserOnly(@TempDir Path other) {
    BoilerplateRemoval.Removal kept =
        BoilerplateRemoval.keeping(records, BoilerplateRecords.staging(other));
    assertThat(kept.removed().isEmpty()).isTrue();
    assertThat(kept.records().drop("name_text").except(records.drop("name_text")).isEmpty())
        .isTrue();
    Map<String, String> whole = texts(kept, "text");
    Map<String, String> names = texts(kept, "name_text");
    Map<String, String> clean = texts(removal, "text");
    assertThat(names.get("b2")).doesNotContain("Advertisement").hasSameSizeAs(whole.get("b2"));
    assertThat(names.get("a0")).doesNotContain(CLOSING).doesNotContain(BIO);
    names.forEach(
        (id, text) -> {
          assertThat(text).hasSameSizeAs(whole.get(id));
          assertThat(text.split("\\s+")).containsExactly(clean.get(id).split("\\s+"));
          assertThat(found(text)).isEqualTo(found(clean.get(id)));
        });
  }

  /** The texts by article, without those that are null. */
  private static Map<String, String> texts(BoilerplateRemoval.Removal removal, String column) {
    return removal.records().where(col(column).isNotNull()).collectAsList().stream()
        .collect(toMap(row -> row.getAs("article_id"), row -> row.getAs(column)));
  }

  private static String found(String text) {
    return Found.in(text, new RuleRecogniser(), "en");
  }
}
