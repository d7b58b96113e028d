package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "en # Mr. Smith went home. | He slept.",
        "en # Gov. Cuomo met Sen. Warren and Rep. John Lewis on Jan. 5. | Then Dr. Zaius came.",
        "en # The U.S. Secretary met U.S. troops. | They cheered.",
        "en # He came to the U.S. | The president did not.",
        "en # In Washington, D.C. | The mayor spoke.",
        "en # George W. Bush met J. K. Rowling. | So did I. | Then it rained.",
        "en # It grew to 3.5 million. | It fell by 2.1 percent.",
        "en # \"Stop!\" he said. | “Go?” she asked. | \"Never.\" | They left.",
        "en # Wait... | What? | No!! | Yes.",
        "en # See Amazon.Com or Node.JS or www.Example.org/a.Bc and a.b@mail.Host.net today.",
        "en # He holds a Ph.D. in law. | Mr.Smith has one.",
        "en # It starts at 8 p.m. Eastern time on Sept. 11 at No. 10. | They joined NATO. | Shares rose.",
        "en # He signed the Act. | Republicans objected. | Is that all. | Yes.",
        "ar # هل جاء؟ | نعم. | جاء أمس!",
        "de # Dr. Müller kam am 3. Mai z.B. nach Bonn. | Er blieb bis 2019. | Das war Nr. 1. | Sie auch.",
        "fr # M. Macron a parlé. | Il est parti !",
        "es # El Sr. Sánchez y la Dra. Ruiz hablaron. | Después salieron.",
        "de # Das beschloss die EU. | Brüssel schwieg.",
        "ru # Он заработал 5 тыс. рублей. | Потом ушёл.",
        "zh # 他来了。| 她走了！| 真的吗？| 好。",
        "ja # 首相は東京で会見した。| 終わり。",
        "th # รัฐบาลไทยประกาศวันนี้ ประชาชนยินดี",
        "hi # वह आया। | वह गया।",
        "he # ראש הממשלה אמר. | הוא הלך."
      })
  void endsSentencesWhereAReaderDoes(String language, String marked) {
    List<String> expected =
        Pattern.compile("\\|").splitAsStream(marked).map(String::strip).toList();
    String text =
        language.equals("zh") || language.equals("ja")
            ? String.join("", expected)
            : String.join(" ", expected);
    assertThat(sentences(language, text)).isEqualTo(expected);
  }

  @Test
  void cutsSentencesThatWereRunTogether() {
    assertThat(sentences("en", "for both states.Both sides agreed.NATO did not."))
        .containsExactly("for both states.", "Both sides agreed.", "NATO did not.");
  }

  @Test
  void endsASentenceAtALineBreak() {
    assertThat(
            sentences(
                "en",
                "The Jerusalem Post\n\nUS, UK stress commitment\r\n \u2028 Mr.\nSmith\u00A0\n"))
        .containsExactly("The Jerusalem Post", "US, UK stress commitment", "Mr.", "Smith");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "... 3.14! 5.", "— \u00A0 —\n1.\n2."})
  void countsNoSentenceWithoutALetter(String text) {
    assertThat(new Sentences("en").count(text.toCharArray(), text.length())).isZero();
  }

  @Test
  void countsWhatItGives() {
    String text = "Mr. Smith went home. He slept.\nHe woke.";
    assertThat(new Sentences("en").count(text.toCharArray(), text.length())).isEqualTo(3);
    assertThat(new Sentences("en").count(text.toCharArray(), 20)).isEqualTo(1);
  }

  @Test
  void takesLinearTimeForHalfAMillionChars() {
    for (String piece :
        List.of(
            "aa.Ba", "A.", "Mr. ", "a! ", "漢字", "漢。", "...", "\"", "U.S. A", "\u0301", " ", "\n")) {
      char[] text = piece.repeat(500_000 / piece.length()).toCharArray();
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> new Sentences("en").count(text, text.length), piece);
    }
  }

  private static List<String> sentences(String language, String text) {
    List<String> sentences = new ArrayList<>();
    new Sentences(language)
        .each(
            text.toCharArray(),
            text.length(),
            (from, to) -> sentences.add(text.substring(from, to)));
    return sentences;
  }
}
