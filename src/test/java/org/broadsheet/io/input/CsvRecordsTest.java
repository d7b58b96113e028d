package org.broadsheet.io.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.io.input.ScreenedInput.file;

import java.nio.file.Path;
import java.util.List;
import org.broadsheet.io.input.ScreenedInput.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CsvRecordsTest {
  @TempDir Path folder;

  @Test
  void readsQuotesAndLineBreaksInFields() {
    List<Seen> seen =
        read(
            "id,outlet,title,text\r\n"
                + "1,The Bugle,\"A, \"\"B\"\"\",\"one\r\ntwo\n\nthree\"\r\n"
                + "2,The Bugle,,\"\"\"quoted\"\"\"\r\n"
                + "\r\n"
                + "3,\"The Bugle\",5\" pipes,plain\r\n");
    assertThat(seen)
        .extracting(Seen::fate)
        .containsExactly("2 accepted", "6 accepted", "8 accepted");
    assertThat(seen.get(0).title()).isEqualTo("A, \"B\"");
    assertThat(seen.get(0).text()).isEqualTo("one\r\ntwo\n\nthree");
    assertThat(seen.get(1).title()).isNull();
    assertThat(seen.get(1).text()).isEqualTo("\"quoted\"");
    assertThat(seen.get(2).title()).isEqualTo("5\" pipes");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsTheSeparatorOfTheHeader(String separator) {
    String content =
        "\ufeff\"id\"|outlet|\"text\"\n1|Bugle|\"a,b;c\td\"\n2|Wire|x".replace("|", separator);
    List<Seen> seen = read(content);
    assertThat(seen).extracting(Seen::outlet).containsExactly("Bugle", "Wire");
    assertThat(seen.get(0).text()).isEqualTo("a,b;c\td");
    assertThat(seen.get(0).id()).isEqualTo("1");
  }

  @Test
  void opensAQuoteOnlyAfterTheSeparatorOfTheFile() {
    List<Seen> seen =
        read("id,outlet,text\n1,Bugle,rain;\"wind\n2,Bugle,rain\t\"wind\n3,Bugle,x\n");
    assertThat(seen).extracting(Seen::id).containsExactly("1", "2", "3");
    assertThat(seen.get(0).text()).isEqualTo("rain;\"wind");
  }

  @Test
  void readsAHeaderWithAByteOrderMarkAndALineBreak() {
    List<Seen> seen = read("\ufeff\"first\nname\",outlet,text\nx,Bugle,Rain.\n");
    assertThat(seen).extracting(Seen::fate).containsExactly("3 accepted");
  }

  @Test
  void rejectsRowsOfAnotherLength() {
    assertThat(fates("id,outlet,text\n1,Bugle\n2,Bugle,Rain.,more\n3,Bugle,Rain.\n,,\n"))
        .containsExactly(
            "2 malformed_record", "3 malformed_record", "4 accepted", "5 missing_text");
  }

  @Test
  void rejectsTextAfterAClosingQuoteAndGoesOn() {
    assertThat(fates("id,outlet,text\n1,Bugle,\"He said \"no\" twice\"\n2,Bugle,Rain.\n"))
        .containsExactly("2 malformed_record", "3 accepted");
  }

  @Test
  void rejectsWhatFollowsAQuoteThatIsNeverClosed() {
    List<Seen> seen = read("id,outlet,text\n1,Bugle,Rain.\n2,Bugle,\"Rain.\n3,Bugle,Rain.\n");
    assertThat(seen).extracting(Seen::fate).containsExactly("2 accepted", "3 malformed_record");
    assertThat(seen.get(1).excerpt()).isEqualToIgnoringWhitespace("2,Bugle,\"Rain. 3,Bugle,Rain.");
  }

  @Test
  void rejectsAHugeRecordFromAnUnclosedQuoteOnce() {
    String content =
        "id,outlet,text\n1,Bugle,\"" + "Rain all day.\n".repeat(1_000_000) + "2,Bugle,Rain.\n";
    List<Seen> seen = new ScreenedInput().maxChars(1_000).read(file(folder, "a.csv", content));
    assertThat(seen).extracting(Seen::fate).containsExactly("2 too_long");
    assertThat(seen.get(0).excerpt()).hasSize(200).doesNotContain("\n");
  }

  @Test
  void goesOnAfterARecordThatIsTooLong() {
    String content =
        "id,outlet,text\n1,Bugle,\"" + "Rain\n".repeat(100_000) + "\"\n2,Bugle,Rain.\n";
    assertThat(new ScreenedInput().maxChars(1_000).fates(file(folder, "a.csv", content)))
        .containsExactly("2 too_long", "100003 accepted");
  }

  @Test
  void rejectsEveryRowAfterAnUnreadableHeader() {
    assertThat(fates("\"id\"x,outlet,text\n1,Bugle,Rain.\n2,Bugle,Rain.\n"))
        .containsExactly("1 malformed_record", "2 malformed_record", "3 malformed_record");
    byte[] latin = "id,outlet,tèxt\n1,Bugle,Rain.\n".getBytes(ISO_8859_1);
    assertThat(new ScreenedInput().fates(file(folder, "latin.csv", latin)))
        .containsExactly("1 invalid_encoding", "2 malformed_record");
    byte[] utf16 = "\ufeffid,outlet,text\n1,Bugle,Rain.\n".getBytes(UTF_16LE);
    assertThat(new ScreenedInput().read(file(folder, "wide.csv", utf16)))
        .isNotEmpty()
        .allSatisfy(seen -> assertThat(seen.status()).isEqualTo("rejected"));
  }

  @Test
  void rejectsAFileWithoutAHeaderRowByRow() {
    assertThat(fates("1,Bugle,Rain.\n2,Bugle,Rain.\n")).containsExactly("2 missing_text");
  }

  @Test
  void rejectsLatinRowsAndKeepsTheOthers() {
    byte[] latin =
        "id,outlet,text\n1,Bugle,Rain.\n2,Bugle,Régen\n3,Bugle,Rain.\n".getBytes(ISO_8859_1);
    assertThat(new ScreenedInput().fates(file(folder, "latin.csv", latin)))
        .containsExactly("2 accepted", "3 invalid_encoding", "4 accepted");
  }

  @Test
  void readsOldLineEndsAsOneMalformedRecord() {
    assertThat(fates("id,outlet,text\r1,Bugle,Rain.\r2,Bugle,Rain.\r"))
        .containsExactly("1 malformed_record");
  }

  @Test
  void readsRowsOf100000Columns() {
    String names = "c,".repeat(100_000) + "outlet,text\n";
    String row = "1,".repeat(100_000) + "Bugle,Rain.\n";
    assertThat(fates(names + row + row)).containsExactly("2 accepted", "3 accepted");
  }

  @Test
  void keepsControlCharactersAndFormulasUnchanged() {
    List<Seen> seen =
        read("id,outlet,title,text\n1,../../evil,=1+1,Rain\u0000.\n2,@x,-2+3,Rain.\n");
    assertThat(seen).extracting(Seen::outlet).containsExactly("../../evil", "@x");
    assertThat(seen).extracting(Seen::title).containsExactly("=1+1", "-2+3");
    assertThat(seen.get(0).text()).isEqualTo("Rain .");
  }

  @Test
  void findsNoRecordsInAFileOfBlanks() {
    assertThat(fates("")).isEmpty();
    assertThat(fates("\n \r\n\t\n")).isEmpty();
    assertThat(fates("id,outlet,text\n")).isEmpty();
    assertThat(fates("\ufeff")).isEmpty();
  }

  private List<Seen> read(String content) {
    return ScreenedInput.of(folder, "a.csv", content);
  }

  private List<String> fates(String content) {
    return new ScreenedInput().fates(file(folder, "a.csv", content));
  }
}
