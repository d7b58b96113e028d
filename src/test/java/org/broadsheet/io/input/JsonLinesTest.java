package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.article;
import static org.broadsheet.io.input.ScreenedInput.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JsonLinesTest {
  @TempDir Path folder;

  @Test
  void readsARecordOfNewsPlease() {
    Seen seen =
        one(
            "{\"authors\":[\"A. Writer\",\"B. Writer\"],\"date_publish\":\"2026-03-01 08:00:00\","
                + "\"language\":\"en\",\"maintext\":\"Rain.\",\"source_domain\":\"bugle.example\","
                + "\"title\":\"Weather\",\"url\":\"https://bugle.example/1\",\"image_url\":null}");
    assertThat(seen.author()).isEqualTo("A. Writer; B. Writer");
    assertThat(seen.outlet()).isEqualTo("bugle.example");
    assertThat(seen.day()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(seen.language()).isEqualTo("en");
    assertThat(seen.title()).isEqualTo("Weather");
    assertThat(seen.url()).isEqualTo("https://bugle.example/1");
    assertThat(seen.text()).isEqualTo("Rain.");
  }

  @Test
  void readsARecordOfNewsApi() {
    Seen seen =
        one(
            "{\"source\":{\"id\":null,\"name\":\"The Bugle\"},\"author\":\"A. Writer\",\"content\":"
                + "\"Rain.\",\"publishedAt\":\"2026-03-01T08:00:00Z\",\"description\":\"x\"}");
    assertThat(seen.outlet()).isEqualTo("The Bugle");
    assertThat(seen.day()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(seen.text()).isEqualTo("Rain.");
  }

  @Test
  void readsARecordOfMediaCloud() {
    Seen seen =
        one(
            "{\"stories_id\":1234567890123,\"media_name\":\"The"
                + " Bugle\",\"publish_date\":\"2026-03-01"
                + " 08:00:00.000000\",\"story_text\":\"Rain.\",\"ap_syndicated\":false}");
    assertThat(seen.id()).isEqualTo("1234567890123");
    assertThat(seen.outlet()).isEqualTo("The Bugle");
    assertThat(seen.day()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void readsARecordOfGdelt() {
    Seen seen =
        one(
            "{\"GKGRECORDID\":\"20260301080000-5\",\"SourceCommonName\":\"bugle.example\",\"DATE\":"
                + "20260301080000,\"DocumentIdentifier\":\"https://bugle.example/1\",\"text\":\"Rain.\"}");
    assertThat(seen.id()).isEqualTo("20260301080000-5");
    assertThat(seen.outlet()).isEqualTo("bugle.example");
    assertThat(seen.day()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(seen.url()).isEqualTo("https://bugle.example/1");
  }

  @Test
  void readsNumbersAndBooleansAsTheyAreWritten() {
    Seen seen =
        one("{\"id\":1e3,\"outlet\":true,\"title\":-0.50,\"date\":1772323200000,\"text\":7}");
    assertThat(List.of(seen.id(), seen.outlet(), seen.title(), seen.text()))
        .containsExactly("1e3", "true", "-0.50", "7");
    assertThat(seen.day()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void readsTheColumnTheUserNamed() {
    Path file =
        file(folder, "a.jsonl", "{\"paper\":{\"Title\":\"The Bugle\"},\"Lead Par\":\"Rain.\"}");
    List<Seen> seen = new ScreenedInput().columns("outlet=paper.title", "text=lead par").read(file);
    assertThat(seen).extracting(Seen::outlet).containsExactly("The Bugle");
    assertThat(seen).extracting(Seen::text).containsExactly("Rain.");
  }

  @Test
  void readsFieldsOfOneNestedObjectOnly() {
    Seen seen =
        one("{\"text\":{\"x\":\"no\"},\"a\":{\"text\":\"no\",\"b\":{\"c\":[{\"text\":\"no\"}]}}}");
    assertThat(seen.fate()).isEqualTo("1 missing_text");
  }

  @Test
  void readsTheValueThatAnObjectWraps() {
    Seen wordpress =
        one(
            "{\"id\":11,\"guid\":{\"rendered\":\"x\"},\"source\":\"Press\",\"title\":{\"rendered\":\"Bridge\"},\"content\":{\"rendered\":\"The"
                + " bridge is open.\",\"protected\":false},\"author\":[{\"name\":\"A."
                + " Writer\"},{\"name\":\"B. Writer\",\"url\":\"u\"}]}");
    assertThat(wordpress.title()).isEqualTo("Bridge");
    assertThat(wordpress.author()).isEqualTo("A. Writer; B. Writer");
    assertThat(wordpress.text()).isEqualTo("The bridge is open.");
    assertThat(wordpress.notes()).isNull();
    Seen mongo =
        one(
            "{\"_id\":{\"$oid\":\"5f1\"},\"outlet\":{\"id\":3,\"title\":\"Press\"},\"date\":{\"$date\":{\"$numberLong\":"
                + "\"1772323200000\"}},\"link\":{\"href\":\"https://p.example\"},\"text\":[\"One.\",{\"value\":\"Two.\"}]}");
    assertThat(List.of(mongo.id(), mongo.outlet(), mongo.url(), mongo.text()))
        .containsExactly("5f1", "Press", "https://p.example", "One.\nTwo.");
    assertThat(mongo.day()).isEqualTo(LocalDate.of(2026, 3, 1));
  }

  @Test
  void saysWhichPathReadsAnObjectOfAnUnknownForm() {
    String line =
        "{\"outlet\":\"Press\",\"title\":{\"en\":\"Bridge\",\"cy\":\"Pont\"},\"text\":\"The bridge"
            + " is open.\"}";
    assertThat(one(line).title()).isNull();
    assertThat(one(line).notes()).isEqualTo("unknown_object=try --column title=title.en");
    List<Seen> seen =
        new ScreenedInput().columns("title=title.en").read(file(folder, "one.jsonl", line));
    assertThat(seen.get(0).title()).isEqualTo("Bridge");
  }

  @Test
  void readsNotANumberAsNull() {
    Seen seen =
        one(
            "{\"id\":NaN,\"outlet\":\"Feed\",\"title\":-Infinity,\"author\":[NaN,\"A\"],\"score\":Infinity,\"text\":\"Rain.\"}");
    assertThat(seen.fate()).isEqualTo("1 accepted");
    assertThat(seen.id()).hasSize(16);
    assertThat(seen.title()).isNull();
    assertThat(seen.author()).isEqualTo("A");
    assertThat(seen.notes()).startsWith("not_a_number=");
    assertThat(one("{\"outlet\":\"Feed\",\"text\":NaN}").fate()).isEqualTo("1 missing_text");
  }

  @Test
  void namesTheColumnsOfARecordWithoutAText() {
    assertThat(
            one("{\"outlet\":\"B\",\"teaser\":\"Rain.\",\"story\":\"Rain all day.\",\"n\":1}")
                .notes())
        .isEqualTo(
            "no_text_column=try --column text=story; the columns are outlet, teaser, story, n");
    assertThat(one("{\"outlet\":\"B\",\"text\":null,\"story\":\"Rain.\"}").notes()).isNull();
  }

  @Test
  void readsTheFirstOfTwoEqualKeys() {
    assertThat(one("{\"outlet\":\"Bugle\",\"text\":null,\"text\":\"one\",\"text\":\"two\"}").text())
        .isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "[[]]",
        "\"text\"",
        "12",
        "null",
        "{",
        "}",
        "{\"text\":\"Rain.\"",
        "{\"text\":\"Rain.",
        "{\"text\":",
        "{\"text\":[\"a\",",
        "{\"text\":[\"a\"",
        "{\"a\":{\"text\":\"x\"}",
        "{\"text\" \"Rain.\"}",
        "{'text':'Rain.'}",
        "{\"text\":\"Rain.\"}{\"text\":\"Wind.\"}",
        "{\"text\":\"Rain.\"} trailing",
        "{\"text\":Nan}",
        "{\"text\":01}",
        "{\"text\":\"a\\q\"}",
        "{\"text\":\"a\tb\"}",
        "{\"text\":\"\\u12\"}",
        "\u0000",
        "{\"text\":\"a\u0000b\"}",
        "<html>"
      })
  void rejectsALineThatIsNotOneObject(String line) {
    Seen seen = one(line);
    assertThat(seen.fate()).isEqualTo("1 malformed_record");
  }

  @Test
  void countsLinesWithTheBlankOnes() {
    String content = "\ufeff" + article("a") + "\r\n\n \t\n" + article("b") + "no\n" + article("c");
    assertThat(new ScreenedInput().fates(file(folder, "a.ndjson", content)))
        .containsExactly("1 accepted", "5 accepted", "6 malformed_record", "7 accepted");
  }

  @Test
  void readsAByteOrderMarkWhereFilesWereJoined() {
    String content = "\ufeff" + article("a") + "\ufeff" + article("b");
    assertThat(new ScreenedInput().read(file(folder, "a.jsonl", content)))
        .extracting(Seen::id)
        .containsExactly("a", "b");
  }

  @Test
  void rejectsOtherEncodingsRecordByRecord() {
    byte[] latin = (article("a") + article("é") + article("b")).getBytes(ISO_8859_1);
    List<Seen> seen = new ScreenedInput().read(file(folder, "latin.jsonl", latin));
    assertThat(seen)
        .extracting(Seen::fate)
        .containsExactly("1 accepted", "2 invalid_encoding", "3 accepted");
    assertThat(seen.get(1).excerpt()).startsWith("{\"id\":\"\ufffd\",\"outlet\"");
  }

  @Test
  void rejectsEveryLineOfUtf16() {
    byte[] utf16 = ("\ufeff" + article("a") + article("b")).getBytes(UTF_16LE);
    assertThat(new ScreenedInput().read(file(folder, "wide.jsonl", utf16)))
        .isNotEmpty()
        .allSatisfy(seen -> assertThat(seen.reason()).isIn("invalid_encoding", "malformed_record"))
        .allSatisfy(seen -> assertThat(seen.excerpt() + "").doesNotContain("\u0000"));
  }

  @Test
  void rejectsSurrogatesThatAreEncodedAloneAndReplacesThoseThatAreEscaped() {
    byte[] cesu = "{\"outlet\":\"Bugle\",\"text\":\"x?y\"}".getBytes(UTF_8);
    byte[] encoded = new byte[cesu.length + 2];
    int at = new String(cesu, UTF_8).indexOf('?');
    System.arraycopy(cesu, 0, encoded, 0, at);
    encoded[at] = (byte) 0xed;
    encoded[at + 1] = (byte) 0xa0;
    encoded[at + 2] = (byte) 0x80;
    System.arraycopy(cesu, at + 1, encoded, at + 3, cesu.length - at - 1);
    assertThat(new ScreenedInput().fates(file(folder, "cesu.jsonl", encoded)))
        .containsExactly("1 invalid_encoding");
    Seen seen =
        one(
            "{\"id\":\"\\udfff1\",\"outlet\":\"\\ud800\",\"title\":\"a\\u0000b\",\"text\":\"x\\ud800y\\u0000\"}");
    assertThat(seen.id()).isEqualTo("\ufffd1");
    assertThat(seen.outlet()).isEqualTo("\ufffd");
    assertThat(seen.title()).isEqualTo("a b");
    assertThat(seen.text()).isEqualTo("x\ufffdy ");
  }

  @Test
  void rejectsALineLongerThanAnArticleMayBe() {
    String content = article("a") + "{\"text\":\"" + "x".repeat(200_000) + "\"}\n" + article("b");
    List<Seen> seen =
        new ScreenedInput().maxChars(10_000).read(file(folder, "long.jsonl", content));
    assertThat(seen)
        .extracting(Seen::fate)
        .containsExactly("1 accepted", "2 too_long", "3 accepted");
    assertThat(seen.get(1).excerpt()).hasSize(200).startsWith("{\"text\":\"xxx");
  }

  @Test
  void readsTheLongestArticleWithAllCharactersEscaped() {
    String text = "\\u4e2d".repeat(100_000);
    String line = "{\"outlet\":\"B\",\"text\":\"" + text + "\"}";
    assertThat(new ScreenedInput().maxChars(100_001).fates(file(folder, "a.jsonl", line)))
        .containsExactly("1 accepted");
  }

  @Test
  void readsExtremeNestingNamesAndNumbers() {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}\n";
    String deepObjects = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "\n";
    String key = "{\"" + "k".repeat(10_000_000) + "\":1}\n";
    String digits = "{\"outlet\":\"B\",\"date\":" + "1".repeat(1_000_000) + ",\"text\":\"x\"}\n";
    String quoted = "{\"outlet\":\"B\",\"date\":\"" + "1".repeat(900_000) + "\",\"text\":\"x\"}\n";
    String exponent = "{\"id\":1e999999999,\"outlet\":\"B\",\"text\":\"x\"}\n";
    String date = "{\"outlet\":\"B\",\"date\":1e999999999,\"text\":\"x\"}\n";
    Path file =
        file(
            folder,
            "a.jsonl",
            deep + deepObjects + key + digits + quoted + exponent + date + article("z"));
    assertThat(new ScreenedInput().fates(file))
        .containsExactly(
            "1 malformed_record",
            "2 malformed_record",
            "3 too_long",
            "4 malformed_record",
            "5 bad_date",
            "6 accepted",
            "7 bad_date",
            "8 accepted");
  }

  @Test
  void readsARecordOf100000Columns() {
    var line = new StringBuilder("{");
    for (int i = 0; i < 100_000; i++) {
      line.append("\"c").append(i).append("\":").append(i).append(',');
    }
    line.append("\"outlet\":\"The Bugle\",\"text\":\"Rain.\"}\n");
    assertThat(new ScreenedInput().fates(file(folder, "wide.jsonl", line.toString().repeat(3))))
        .containsExactly("1 accepted", "2 accepted", "3 accepted");
  }

  @Test
  void readsNamesThatAllHaveOneHash() {
    var line = new StringBuilder("{");
    for (int i = 0; i < 1 << 14; i++) {
      line.append('"');
      for (int bit = 0; bit < 14; bit++) {
        line.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      line.append("\":1,");
    }
    line.append("\"outlet\":\"The Bugle\",\"text\":\"Rain.\"}\n");
    assertThat(new ScreenedInput().fates(file(folder, "same.jsonl", line.toString())))
        .containsExactly("1 accepted");
  }

  private Seen one(String line) {
    List<Seen> seen = ScreenedInput.of(folder, "one.jsonl", line);
    assertThat(seen).hasSize(1);
    return seen.get(0);
  }
}
