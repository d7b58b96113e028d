package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "“We won,” she said. “Again.” # We won, | Again.",
        "\"We won,\" she said. \"Again.\" # We won, | Again.",
        "\"We won,” she said. “Again,\" he said. # We won, | Again,",
        "‘We won,’ she said. 'Again,' he said. # We won, | Again,",
        "''We won,'' she said. ``Again,'' he said. # We won, | Again,",
        "«Gagné», dit-elle. « Encore », dit-il. # Gagné | Encore",
        "„Gewonnen“, sagte sie. »Wieder«, sagte er. „Ja”, rief ‚Max‘. # Gewonnen | Wieder | Ja |"
            + " Max",
        "”Voitimme”, hän sanoi. »Taas», hän jatkoi. # Voitimme | Taas",
        "‹Gagné›, dit-elle. ›Ja‹, sagte er. # Gagné | Ja",
        "彼は「勝った」と言った。他说“赢了”。『本』《书》 # 勝った | 赢了 | 本",
        "他说\"赢了\"。 # 赢了",
        "قالت «فزنا» و\"مرة أخرى\" وقال “نعم”. # فزنا | مرة أخرى | نعم",
        "צה\"ל הודיע: \"ניצחנו\" # ניצחנו",
        "He said:\"Yes\"—“no” (“maybe”). # Yes | no | maybe",
        "\" We won, \" she said. # We won,"
      })
  void findsWhatStandsBetweenMarks(String text, String expected) {
    assertThat(quotations(text)).isEqualTo(pieces(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "“He told me ‘no’ and left,” she said. # He told me ‘no’ and left,",
        "‘He told me “no” and left,’ she said. # He told me “no” and left,",
        "\"He told me \"no\" and left,\" she said. # He told me \"no\" and left,",
        "“He told me “no” and left,” she said. # He told me “no” and left,",
        "« Il a dit « non » », dit-elle. # Il a dit « non »",
        "『彼は「はい」と言った』 # 彼は「はい」と言った"
      })
  void takesAQuotationInsideAnotherForAPartOfIt(String text, String expected) {
    assertThat(quotations(text)).isEqualTo(pieces(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It isn't the workers' fault, nor the bosses’ or Jones’s.",
        "In the '90s and the ‘90s they'd say 'tis nothing, 'til we stopped ’em.",
        "Rock 'n' roll, rock ’n’ roll, o'clock, Qur‘an, Hawai‘i.",
        "He is 5'10\" tall, she 6’ 2” and the pizza 12\".",
        "ד\"ר כהן וצה\"ל.",
        "\"\" “” “ ” “?” \"...\" '' «»",
        "Only an end.” And\" another’"
      })
  void seesNoQuotationInOtherMarks(String text) {
    assertThat(quotations(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "‘The workers’ rights aren’t safe,’ he said. # The workers’ rights aren’t safe,",
        "‘Those are scare quotes’ by the workers’ union # Those are scare quotes",
        "'We're goin' home,' he said. # We're goin' home,",
        "“In the '90s I was 5'10\" tall,” he said. # In the '90s I was 5'10\" tall,",
        "the ‘green’ and the ‘blue’ workers’ union # green | blue"
      })
  void tellsApostrophesFromClosingMarks(String text, String expected) {
    assertThat(quotations(text)).isEqualTo(pieces(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\n\n", "\r\n\r\n", "\n \u00A0\n", "\u2028"})
  void takesAQuotationContinuedOverParagraphsForOne(String between) {
    for (String mark : List.of("“", "\"", "‘", "'")) {
      String close = mark.replace('“', '”').replace('‘', '’');
      String continued = String.join(between + mark, "One.", "Two.", "Three,");
      assertThat(quotations("She said: " + mark + continued + close + " and left."))
          .containsExactly(continued);
    }
    assertThat(quotations("« Un." + between + "« Deux. »")).hasSize(1);
    assertThat(quotations("« Un." + between + "» Deux. »")).hasSize(1);
  }

  @Test
  void endsAMarkWithoutAPartnerAtItsParagraph() {
    assertThat(quotations("“We won, she said.\nThen she left.\n“Yes,” he said."))
        .containsExactly("Yes,");
    assertThat(quotations("\"We won, she said. \"Yes,\" he said. \"No.\"\nShe left."))
        .containsExactly("Yes,", "No.");
    assertThat(quotations("We won,\" she said. \"Yes,\" he said.")).containsExactly("Yes,");
  }

  @Test
  void takesThePartOfAnUnclosedQuotationThatTheNextParagraphContinued() {
    assertThat(quotations("“One.\n“Two.\n“Three, she said.\nShe left.\n“Yes.”"))
        .containsExactly("One.\n“Two.", "Yes.");
  }

  @Test
  void neverSwallowsAnArticleWithoutLineEnds() {
    String rest = "“Yes,” he said. She left with him, and so on. ".repeat(50);
    assertThat(quotations("“We won, she said. " + rest + "stray” mark"))
        .hasSize(50)
        .containsOnly("Yes,");
  }

  @Test
  void givesQuotationsInOrderAndNoneOverAnother() {
    Random random = new Random(7);
    String signs = "“”\"\"‘’''„«»‹›「」『』 \n.,ab sé漢5";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      int[] end = {0};
      new Quotations()
          .each(
              text.toString().toCharArray(),
              text.length(),
              (from, to) -> {
                assertThat(from).as(text.toString()).isGreaterThan(end[0]).isLessThan(to);
                end[0] = to;
              });
      assertThat(end[0]).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void readsTheGivenLengthOnly() {
    List<String> found = new ArrayList<>();
    String text = "“Yes,” she said. “No.”";
    new Quotations()
        .each(text.toCharArray(), 20, (from, to) -> found.add(text.substring(from, to)));
    assertThat(found).containsExactly("Yes,");
  }

  @Test
  void takesLinearTimeForAMegabyteOfMarks() {
    for (String piece :
        List.of(
            "\"",
            "“",
            "”",
            "“a ",
            "\"a ",
            "\"a\"",
            "'",
            "‘a ",
            "'as' ",
            "«",
            "« „ ",
            "”“",
            "「",
            "\"\n",
            "“a\n",
            "\n",
            "«a“b‹c「d",
            "5'9\"",
            "‘as’ “b ",
            "''a ")) {
      char[] text = ("“x ‘y " + piece.repeat(1_000_000 / piece.length())).toCharArray();
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> new Quotations().each(text, text.length, (f, t) -> {}),
          piece);
    }
  }

  private static List<String> pieces(String expected) {
    return Pattern.compile("\\|").splitAsStream(expected).map(String::strip).toList();
  }

  private static List<String> quotations(String text) {
    List<String> quotations = new ArrayList<>();
    new Quotations()
        .each(
            text.toCharArray(),
            text.length(),
            (from, to) -> quotations.add(text.substring(from, to)));
    return quotations;
  }
}
