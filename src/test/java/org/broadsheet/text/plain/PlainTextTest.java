package org.broadsheet.text.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.text.plain.Repair.BLANKS;
import static org.broadsheet.text.plain.Repair.BLOBS;
import static org.broadsheet.text.plain.Repair.ENCODING;
import static org.broadsheet.text.plain.Repair.HYPHENS;
import static org.broadsheet.text.plain.Repair.LINES;
import static org.broadsheet.text.plain.Repair.MARKUP;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static PlainText plain(String text) {
    return PlainText.ofBody(text, Optional.empty());
  }

  static Stream<Arguments> misread() {
    return Stream.of(
        Arguments.of("\u0093We won\u0092t,\u0094 he said.", "“We won’t,” he said."),
        Arguments.of("Ein Abschluss \u0096 und \u0084mehr\u0093", "Ein Abschluss – und „mehr“"),
        Arguments.of("â€œWe wonâ€™t,â€\u009d he said.", "“We won’t,” he said."),
        Arguments.of("â€œWait,â€ he said.", "“Wait,” he said."),
        Arguments.of("cafÃ© au lait, voilÃ  que Ã§a part", "café au lait, voilà que ça part"),
        Arguments.of("todayÃ¢â‚¬â„¢s vote", "today’s vote"),
        Arguments.of("todayâ\u0080\u0099s vote", "today’s vote"),
        Arguments.of("“Yes,” said Ann. TodayÃ¢Â\u0080Â\u0099s", "“Yes,” said Ann. Today’s"),
        Arguments.of("ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¼Ð¸Ñ€", "Привет мир"),
        Arguments.of("РџСЂРёРІРµС‚ РјРёСЂ, СЌС‚Рѕ С‚РµСЃС‚", "Привет мир, это тест"),
        Arguments.of("Ã¼lke Ã§ok gÃ¼zel ÅŸehir", "ülke çok güzel şehir"),
        Arguments.of("don‚Äôt, and it‚Äôs caf√© time", "don’t, and it’s café time"));
  }

  @ParameterizedTest
  @MethodSource("misread")
  void aTextInAWrongEncodingIsRestored(String delivered, String text) {
    PlainText plain = plain(delivered);
    assertThat(plain.text()).isEqualTo(text);
    assertThat(plain.repairs()).containsOnlyKeys(ENCODING);
  }

  static Stream<Arguments> marked() {
    return Stream.of(
        Arguments.of("<p>It&rsquo;s late.</p><p>Go.</p>", "It’s late.\nGo."),
        Arguments.of("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        Arguments.of("<p> Padded. </p> <p> More. </p>", "Padded.\nMore."),
        Arguments.of("<p>\"We will,\" she\nsaid.</p>", "\"We will,\" she said."),
        Arguments.of("He <i>won</i>.<br>He left.<br />Done.", "He won.\nHe left.\nDone."),
        Arguments.of("A <b>bold</b> word.\n\nNext.", "A bold word.\n\nNext."),
        Arguments.of(
            "Click <a href=\"/x\">here</a> & read <cue tear>", "Click here & read <cue tear>"),
        Arguments.of("<script>var a = 1;</script><p>Text</p>", "Text"),
        Arguments.of("<![CDATA[<p>Text</p>]]>", "Text"),
        Arguments.of("<p>Use the &lt;b&gt; tag.</p>", "Use the <b> tag."),
        Arguments.of("&lt;p&gt;It&amp;rsquo;s.&lt;/p&gt;", "It’s."),
        Arguments.of("It&rsquo;s AT&amp;T&#8217;s &ndash; ours", "It’s AT&T’s – ours"),
        Arguments.of("Johnson &amp; Johnson said so.", "Johnson & Johnson said so."),
        Arguments.of("Er kam (Berlin) &ndash; und ging.", "Er kam (Berlin) – und ging."),
        Arguments.of("Rolls&amp;amp;amp;Royce", "Rolls&Royce"));
  }

  @ParameterizedTest
  @MethodSource("marked")
  void markupIsResolved(String delivered, String text) {
    PlainText plain = plain(delivered);
    assertThat(plain.text()).isEqualTo(text);
    assertThat(plain.repairs()).containsOnlyKeys(MARKUP);
  }

  @Test
  void linesOfOneWidthAreJoined() {
    PlainText plain =
        plain(
            """
            Le conseil a décidé de fermer la piscine, a annoncé mardi la
            maire. « Nous ne pouvons pas attendre que le toit tombe tout
            seul, et nous devons une date honnête aux nageurs », a-t-elle
            dit.

            Une réunion est prévue.\
            """);
    assertThat(plain.text())
        .isEqualTo(
            "Le conseil a décidé de fermer la piscine, a annoncé mardi la maire. « Nous ne pouvons"
                + " pas attendre que le toit tombe tout seul, et nous devons une date honnête aux"
                + " nageurs », a-t-elle dit.\n\nUne réunion est prévue.");
    assertThat(plain.repairs()).containsOnlyKeys(LINES);
  }

  @Test
  void linesOfIdeographsAreJoinedWithoutABlank() {
    PlainText plain =
        plain(
            """
            市政府将在本月底之前关闭这座旧泳池市长
            周二在会上宣布这一决定她说我们不能再
            等屋顶自己塌下来我们必须给所有的居民
            一个诚实的日期她还说市府会在年底之前
            公布具体的计划并且同俱乐部进行协商吧
            结果。\
            """);
    assertThat(plain.text()).doesNotContain("\n").contains("市长周二", "不能再等屋顶");
    assertThat(plain.repairs()).containsOnlyKeys(LINES);
  }

  static Stream<Arguments> divided() {
    return Stream.of(
        Arguments.of(
            "The govern-\nment will close the pool.", "The government will close the pool."),
        Arguments.of(
            "The Ferrisbrook line. The Ferris-\nbrook stop.",
            "The Ferrisbrook line. The Ferrisbrook stop."),
        Arguments.of(
            "A well-known fact. This well-\nknown fact.",
            "A well-known fact. This well-known fact."),
        Arguments.of("Die Ver\u00AD\nwaltung schweigt.", "Die Verwaltung schweigt."));
  }

  @ParameterizedTest
  @MethodSource("divided")
  void aWordDividedAtALineEndIsJoined(String delivered, String text) {
    assertThat(PlainText.ofBody(delivered, Optional.of("en")).text()).isEqualTo(text);
    assertThat(PlainText.ofBody(delivered, Optional.of("en")).repairs()).containsKey(HYPHENS);
  }

  @Test
  void inBrokenLinesAHyphenIsReadByItsWords() {
    PlainText plain =
        plain(
            """
            Die Stadtver-
            waltung hat am Mittwoch einen neuen Plan vorgestellt, der die
            Kosten der Anwohner bald deutlich senken soll. Nach An-
            gaben des Amtes sollen die Haupt-
            und Nebenkosten sinken, doch die Vereine sind nicht völlig
            überzeugt.\
            """);
    assertThat(plain.text())
        .isEqualTo(
            "Die Stadtverwaltung hat am Mittwoch einen neuen Plan vorgestellt, der die Kosten der"
                + " Anwohner bald deutlich senken soll. Nach Angaben des Amtes sollen die Haupt-"
                + " und Nebenkosten sinken, doch die Vereine sind nicht völlig überzeugt.");
  }

  static Stream<Arguments> withBlanks() {
    return Stream.of(
        Arguments.of("Her\u00ADaus\u00ADfor\u00ADderung", "Herausforderung"),
        Arguments.of("profiles\u200B.\uFEFF Next", "profiles. Next"),
        Arguments.of("Helena\u00A0Brandvold", "Helena Brandvold"),
        Arguments.of("the\u2003wide\u2009blank", "the wide blank"),
        Arguments.of("left\u200E, right\u202C", "left, right"));
  }

  @ParameterizedTest
  @MethodSource("withBlanks")
  void invisibleCharactersAndOddBlanksGo(String delivered, String text) {
    assertThat(plain(delivered).text()).isEqualTo(text);
    assertThat(plain(delivered).repairs()).containsOnlyKeys(BLANKS);
  }

  static Stream<Arguments> withBlobs() {
    String data = "iVBORw0KGgo7AAAANSUhEUgAAAAUA8f9AAAFCAYAAACNbyblAAAAHElEQVQI12P4".repeat(2);
    return Stream.of(
        Arguments.of("News. " + data + "== End.", "News.  End."),
        Arguments.of("See data:image/png;base64,iVBORw0KGgo= end", "See  end"),
        Arguments.of(
            "News.\n{\"@context\": \"https://schema.org\", \"a\": {\"b\": \"}\"}}\nEnd.",
            "News.\n\nEnd."),
        Arguments.of("News. .box h5 { margin: 10px; } #vote { padding: 0 } End.", "News.  End."),
        Arguments.of(
            """
            News.
            !function(w,d){var s=d.createElement('script');
            w.x=1;}(window, document);
            f('a');
            End.\
            """,
            "News.\n\nEnd."));
  }

  @ParameterizedTest
  @MethodSource("withBlobs")
  void dataAndScriptsAreRemoved(String delivered, String text) {
    assertThat(plain(delivered).text()).isEqualTo(text);
    assertThat(plain(delivered).repairs()).containsOnlyKeys(BLOBS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Use the <b> tag to make text bold.",
        "Put it between <b> and </b>, they say.",
        "Write &amp; for an ampersand.",
        "In a page, “&rsquo;” is an apostrophe.",
        "Type \"<br>\" to break a line.",
        "In HTML, `<p>` starts a paragraph and <b>bold</b> is bold.",
        "if (a < b && c > d) { return; } List<String> y; a<b && c>d",
        "R&D and M&S; see https://example.org/a?b=1&copy=2&lt=3",
        "{\"a\": 1} is an object.",
        "NÃO HÁ “INFORMAÇÔ; ÂNGULO; Nguyễn Ái Quốc, Đà Nẵng; CHÂN",
        "Příliš žluťoučký kůň úpěl ďábelské ódy. Рівне, Сі, Вінниця.",
        "UTF-8 that is read as Latin-1 makes cafÃ© of café.",
        "“Ã©” is what “é” becomes; naïve, señor, Zürich.",
        "The rose is red,\nThe violet's blue,\nSugar is sweet,\nAnd so are you.",
        """
        i sing of the morning light
        and of rivers running
        slowly past the old mill
        where silence goes
        anymore but the wind
        and a few thin cows\
        """,
        "Town Hall\n12 High Street\nFerrisby\nFB1 2CD",
        "Leeds  3  1  2  10\nYork   2  2  2  8\nHull   1  3  2  5\nBath   1  3  2  5",
        """
        - bread and butter for the long trip
        - a bottle of water for each of us
        - a map of hills\
        """,
        "def f(x):\n    return x + 1\n\nfor i in range(10):\n    print(f(i))\n",
        "« Oui », dit-il. Il a 10\u00A0ans, 5\u00A0€ et «\u00A0rien\u00A0», dit A.\u00A0Sand.",
        "Die Schüler lernen zeit-\nund ortsunabhängig.",
        "می\u200Cخواهم \u200Fمتن 👩\u200D🌾",
        "Ministers said the plan was ready and would be put to the vote.\nThe opposition said that"
            + " it would not support the plan at all.\nA vote is due on Friday morning.",
        "Windows line ends.\r\nAnother paragraph here.\r\n\r\n\tAnd a tab."
      })
  void aCleanTextStaysAsItIs(String text) {
    assertThat(plain(text).text()).isSameAs(text);
    assertThat(plain(text).repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--",
        "<b ",
        "<a b=\"",
        "{\"a\":",
        "&amp;",
        "â€œ",
        "a-\n",
        "<![CDATA[",
        "<div>",
        "#a{b:c;",
        "x\u00AD\n",
        "jQuery(document)("
      })
  void hostileTextsTakeLinearTime(String piece) {
    String text = piece.repeat(400_000 / piece.length());
    long start = System.nanoTime();
    plain(text);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }

  @Test
  void aTitleIsRepairedWithoutItsLines() {
    assertThat(PlainText.ofLine("Bridge &#8211; open").text()).isEqualTo("Bridge – open");
    assertThat(PlainText.ofLine("Mayorâ€™s plan").text()).isEqualTo("Mayor’s plan");
  }

  @Test
  void aRepairNamesItsFirstChange() {
    assertThat(plain("So we donâ€™t go.").repairs())
        .containsEntry(ENCODING, "So we donâ€™t go. → So we don’t go.");
  }
}
