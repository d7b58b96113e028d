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
  void readsQuotationsThatAreNotEscaped() {
    List<Seen> seen =
        read(
            "id,outlet,title,text\n"
                + "1,Bugle,x,\"He said \"no\" twice\"\n"
                + "2,Bugle,\"Big\" news,\"Big\" news says \"Wind\"\n"
                + "3,Bugle,\"\"\"A\"\", B\",\"He said \"no, no\", twice\"\r\n"
                + "4,Bugle,\"Mill burns,Rain.\n"
                + "5,\"Bugle,x,Rain all day\",\n");
    assertThat(seen)
        .extracting(Seen::text)
        .containsExactly(
            "He said \"no\" twice",
            "\"Big\" news says \"Wind\"",
            "He said \"no, no\", twice",
            "Rain.",
            null);
    assertThat(seen.get(1).title()).isEqualTo("\"Big\" news");
    assertThat(seen.get(3).title()).isEqualTo("\"Mill burns");
    assertThat(seen.get(0).notes()).startsWith("unquoted=1,Bugle,x,");
  }

  @Test
  void aLineWhoseQuotationDoesNotCloseStandsForItself() {
    List<Seen> seen = read("id,outlet,text\n1,Bugle,Rain.\n2,Bugle,\"Rain.\n3,Bugle,Rain.\n");
    assertThat(seen)
        .extracting(Seen::fate)
        .containsExactly("2 accepted", "3 accepted", "4 accepted");
    assertThat(seen.get(1).text()).isEqualTo("\"Rain.");
    assertThat(seen)
        .extracting(Seen::notes)
        .containsExactly(null, "unquoted=2,Bugle,\"Rain.", null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,outlet,date,text|a1,Star,2026-03-01,\"Rain|a2,Moon,2026-03-02,all"
            + " day\"|a3,Star,2026-03-03,Sun",
        "url,outlet,text|https://x/1,Star,\"Rain|https://x/2,Moon,\"|https://x/3,Sun,x",
        "id,text,outlet,date|a1,\"Rain,Star,2026-03-01|a2,Fog,Moon,2026-03-02|a3,Sun\",Star,2026-03-03",
        "outlet,text|Star,Wind|Star,\"Rain|Star,all day\"",
        "id,outlet,date,text|a1,Star,2026-03-01,\"Rain, hail,"
            + " snow|a2,Moon,2026-03-02,Fog\"|a3,Sun,2026-03-03,x",
        "date,outlet,text|2026-03-01,Star,\"Rain|2026-03-02,Moon,\"Fog|2026-03-03,Sun,x\""
      })
  void aLoneQuotationMarkDoesNotSwallowRecords(String content) {
    for (String separator : new String[] {",", ";", "\t"}) {
      List<Seen> seen = read(content.replace("|", "\n").replace(",", separator) + "\n");
      assertThat(seen).extracting(Seen::position).containsExactly(2L, 3L, 4L).doesNotContainNull();
      assertThat(seen).filteredOn(s -> s.notes() != null).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text,date,url|\"Rain|all day\",2026-03-01,https://x/1|Sun,2026-03-02,https://x/2",
        "id,outlet,text|17,Star,\"The list:|3, 4, and 5 are closed|6,7 and 8,9 too\"|18,Star,Sun",
        "id,outlet,date,text|1,Star,2026-03-01,\"A, B, C, D|in 2026, we, met,"
            + " again\"|2,Star,2026-03-02,Sun",
        "id,outlet,text|x1,Star,\"He said \"\"no\"\"|and|||left\"|x2,Star,Sun"
      })
  void aQuotationOfSeveralLinesIsOneRecord(String content) {
    List<Seen> seen =
        new ScreenedInput()
            .defaultOutlet("D")
            .read(file(folder, "a.csv", content.replace("|", "\n")));
    assertThat(seen).extracting(Seen::status).containsExactly("accepted", "accepted");
    assertThat(seen.get(0).text()).contains("\n");
    assertThat(seen).extracting(Seen::notes).containsOnlyNulls();
  }

  @Test
  void readsBackslashesAsSparkWritesThem() {
    List<Seen> seen =
        read(
            """
            id,outlet,text
            1,Star,"\\"No,\\" she said.
            \\"Never.\\""
            2,Star,"C:\\dir\\\\"
            3,Star,""
            4,Star,"5'10\\" tall, \\n"
            5,Star,"a ""doubled"" one"
            """);
    assertThat(seen)
        .extracting(Seen::text)
        .containsExactly(
            "\"No,\" she said.\n\"Never.\"",
            "C:\\dir\\",
            null,
            "5'10\" tall, \\n",
            "a \"doubled\" one");
    assertThat(seen.get(0).notes()).startsWith("backslash=");
    assertThat(seen.get(2).notes()).isNull();
  }

  @Test
  void readsABackslashBeforeAClosingMarkAsText() {
    List<Seen> seen = read("id,outlet,text\n1,Star,\"in C:\\\"\n2,Star,\"in D:\\, too\"\n");
    assertThat(seen).extracting(Seen::text).containsExactly("in C:\\", "in D:\\, too");
  }

  @Test
  void readsBackslashesFarIntoAFile() {
    String content =
        "id,outlet,text\n"
            + "1,Star,Rain.\n".repeat(9_000)
            + "2,Star,\"\\\"No,\\\" she said.\nShe left.\"\n3,Star,Sun\n";
    List<Seen> seen = read(content);
    assertThat(seen).hasSize(9_002);
    assertThat(seen.get(9_000).text()).isEqualTo("\"No,\" she said.\nShe left.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=|\r\n", "\ufeffSEP=|\n", "\"sep=|\"\n", ""})
  void readsTheSeparatorThatAFirstLineNames(String first) {
    List<Seen> seen = read(first + "id|outlet|article\n1|Star|\"Rain | wind; sun, fog\"\n");
    assertThat(seen).extracting(Seen::text).containsExactly("Rain | wind; sun, fog");
  }

  @Test
  void namesTheColumnsOfAFileWithoutAText() {
    assertThat(read("id,outlet,teaser,story\n1,Star,Rain,Rain all day\n").get(0).notes())
        .isEqualTo(
            "no_text_column=try --column text=story; the columns are id, outlet, teaser, story");
  }

  @Test
  void looksAheadInProportionToTheFile() {
    String content = "outlet,text\n" + "Star,\"\"\"Rain\n".repeat(100_000);
    assertThat(read(content)).hasSizeGreaterThan(40_000);
  }

  @Test
  void anExcerptGoesOnOverTheLinesOfARecord() {
    List<Seen> seen = read("id,outlet,text\n1,Bugle,\"Rain\nWind\"\n2,Bugle,\"Rain\nWind\",x\n");
    assertThat(seen).extracting(Seen::fate).containsExactly("2 accepted", "4 malformed_record");
    assertThat(seen.get(0).excerpt()).isEqualTo("1,Bugle,\"Rain Wind\"");
    assertThat(seen.get(1).excerpt()).isEqualTo("2,Bugle,\"Rain Wind\",x");
  }

  @Test
  void rejectsAHugeRecordFromAnUnclosedQuoteOnce() {
    String content =
        "id,outlet,text\n1,Bugle,\"" + "Rain all day.\n".repeat(1_000_000) + "2,Bugle,Rain.\n";
    List<Seen> seen = new ScreenedInput().maxChars(1_000).read(file(folder, "a.csv", content));
    assertThat(seen).extracting(Seen::fate).containsExactly("2 too_long", "1000002 accepted");
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
        .containsExactly("2 accepted", "3 accepted");
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
