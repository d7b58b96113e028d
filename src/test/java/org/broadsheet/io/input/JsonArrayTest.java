package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.article;
import static org.broadsheet.io.input.ScreenedInput.file;
import static org.broadsheet.io.input.ScreenedInput.gzip;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class JsonArrayTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A,B]",
        "\ufeff[ A , B ]\n",
        "[\r\n  A,\r\n  B\r\n]\r\n",
        "[A]\n[B]\n",
        "[\nA\n,\nB\n]\n\n"
      })
  void readsTheObjectsOfAnArray(String layout) {
    String pretty =
        "{\n  \"id\": \"b]\\\"}\",\n  \"outlet\": \"Bugle\",\n  \"text\": \"Rain {[.\"\n}";
    List<Seen> seen = read(layout.replace("B", pretty).replace("A", article("a").strip()));
    assertThat(seen).extracting(Seen::fate).containsExactly("1 accepted", "2 accepted");
    assertThat(seen).extracting(Seen::id).containsExactly("a", "b]\"}");
  }

  @Test
  void rejectsElementsThatAreNotObjectsAndGoesOn() {
    String a = article("a").strip();
    assertThat(fates("[" + a + ", 7, null, \"x, y\", {\"text\": oops}, " + a + "]"))
        .containsExactly(
            "1 accepted",
            "2 malformed_record",
            "3 malformed_record",
            "4 malformed_record",
            "5 malformed_record",
            "6 accepted");
    assertThat(fates("[]")).isEmpty();
    assertThat(fates(" [ \n ] \n")).isEmpty();
  }

  @Test
  void reportsAnArrayThatBreaksOff() {
    String a = article("a").strip();
    assertThat(fates("[" + a + ",")).containsExactly("1 accepted", "2 unreadable_file");
    assertThat(fates("[" + a + ",{\"text\":\"Ra"))
        .containsExactly("1 accepted", "2 unreadable_file");
  }

  @Test
  void rejectsAnElementThatIsTooLongAndGoesOn() {
    String a = article("a").strip();
    String line = "[" + a + ",{\"text\":\"" + "x}".repeat(200_000) + "\"}," + a + "]";
    assertThat(new ScreenedInput().maxChars(1_000).fates(file(folder, "a.json", line)))
        .containsExactly("1 accepted", "2 too_long", "3 accepted");
  }

  @Test
  void readsACompressedArrayAndRejectsBytesThatAreNotUtf8() {
    byte[] bytes = ("[" + article("a").strip() + "," + article("?").strip() + "]").getBytes(UTF_8);
    bytes[new String(bytes, UTF_8).indexOf('?')] = (byte) 0xE9;
    assertThat(new ScreenedInput().fates(file(folder, "a.json.gz", gzip(bytes))))
        .containsExactly("1 accepted", "2 invalid_encoding");
  }

  @Test
  void aLargeArrayIsReadInOnePiece() {
    var array = new StringBuilder("[\n");
    for (int i = 0; i < 50; i++) {
      array.append(article("n" + i).strip()).append(i < 49 ? ",\n" : "\n]\n");
    }
    Path file = file(folder, "a.json", array.toString());
    assertThat(InputRunTest.records(file, new Slicing(100)).where("status = 'accepted'").count())
        .isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n  \"outlet\": \"Bugle\",\n  \"text\": \"Rain.\"\n}\n",
        "{\"status\": \"ok\",\n \"articles\": [\n{\"text\": \"Rain.\"}\n]}",
        "[\n \"Rain.\",\n \"Wind.\"\n]"
      })
  void anotherLayoutIsOneRejectedRecord(String content) {
    List<Seen> seen = read(content);
    assertThat(seen).extracting(Seen::fate).containsExactly("1 malformed_record");
    assertThat(seen.get(0).notes()).startsWith("not_json_records=");
  }

  @Test
  void linesWithAFlawedFirstOneAreStillLines() {
    assertThat(fates("{\"text\":\n" + article("a") + article("b")))
        .containsExactly("1 malformed_record", "2 accepted", "3 accepted");
    assertThat(fates("[]\n" + article("a"))).containsExactly("1 malformed_record", "2 accepted");
    assertThat(fates("{\"text\":\"Ra\n" + article("a")))
        .containsExactly("1 malformed_record", "2 accepted");
  }

  private List<Seen> read(String content) {
    return ScreenedInput.of(folder, "a.json", content);
  }

  private List<String> fates(String content) {
    return read(content).stream().map(Seen::fate).toList();
  }
}
