package org.broadsheet.entity.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time is linear for texts of any content, and mentions are always valid. */
class HostileTextTest {
  private static final int SMALL = 40_000;
  private static final int FACTOR = 4;

  private final RuleRecogniser rules = new RuleRecogniser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Abc",
        "A ",
        "Ab ",
        "A. ",
        "A.",
        "A-",
        "Ab-",
        "A'",
        "’s ",
        "“",
        "\"",
        "(",
        "(Ab ",
        "Ab/",
        "/AP ",
        "@",
        "@A",
        "A@",
        "#A ",
        "Ab of ",
        "Ab and ",
        "Ab de ",
        "Ab & ",
        "Ab, ",
        "Ab\n",
        "\n",
        "MORE ",
        "REUTERS/",
        "Mr. ",
        "President ",
        "President of ",
        "French ",
        "French Ann ",
        "The ",
        "St. ",
        "New York ",
        "United ",
        "the Ab and ",
        "Ministry of Ab, ",
        "Ab's Bank ",
        "By Ann ",
        "Follow Ab ",
        "1,",
        "1 ",
        "a.b.",
        "AbCd",
        "AbAB",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\u0301",
        "É\u0301",
        "\u200d",
        "www.",
        "Ab.com/",
        "://",
        "é",
        "İ",
        "ß",
        "中",
        "א",
        "ﷺ",
        "\u0000",
        "\uffff",
        "Photo: ",
        "Sign up ",
        "Monday ",
        "I ",
        "Ab-ab-",
        "Ab-in "
      })
  void timeIsLinear(String piece) {
    String small = piece.repeat(SMALL / piece.length());
    String large = piece.repeat(FACTOR * SMALL / piece.length());
    seconds(small);
    double ratio = best(large) / Math.max(best(small), 0.002);
    assertThat(ratio).as("time for %d times as much", FACTOR).isLessThan(3 * FACTOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "A. ", "Ab ", "French ", "President of ", "\"", "\ud83d"})
  void aMegabyteTakesNoLonger(String piece) {
    assertThat(seconds(piece.repeat(1_000_000 / piece.length()))).isLessThan(5);
  }

  @Test
  void anyCharsWillDo() {
    var random = new Random(3);
    String pool =
        "aAbBéÉ1 .-'’&@#:/w\n\r\t,()“”\ud83d\ude00\u0301\u200d\u200f\u05d0\u4e2d$\u0000\uffff";
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      random.ints(random.nextInt(80), 0, pool.length()).forEach(i -> text.append(pool.charAt(i)));
      checkOrder(text.toString());
    }
  }

  @Test
  void wordsInAnyOrderWillDo() {
    var random = new Random(5);
    List<String> words =
        List.of(
            "President",
            "of",
            "the",
            "United",
            "States",
            "Ann",
            "Lee",
            "and",
            "&",
            ",",
            ".",
            "'",
            "’s",
            "de",
            "bin",
            "(",
            ")",
            "AP",
            "/",
            "Photo",
            "Bank",
            "New",
            "York",
            "Ministry",
            "Monday",
            "May",
            "5",
            "REUTERS",
            "By",
            "Follow",
            "on",
            "Twitter",
            "St.",
            "Louis",
            "US",
            "-",
            "UK",
            "\n",
            "U.S.",
            "I",
            "MORE",
            "said",
            "in",
            "who",
            "Act",
            "Hurricane",
            "@Ab",
            "newsletter",
            "Sign",
            "up",
            "for",
            "Reporting",
            "by",
            "contributed",
            "to",
            "this");
    for (int round = 0; round < 3000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(words.get(random.nextInt(words.size())))
            .append(random.nextInt(9) == 0 ? "" : " ");
      }
      checkOrder(text.toString());
    }
  }

  private void checkOrder(String text) {
    int end = 0;
    List<Mention> mentions = rules.mentions(text, "en");
    for (Mention mention : mentions) {
      assertThat(mention.from()).as(text).isGreaterThanOrEqualTo(end);
      end = mention.to();
    }
    assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
  }

  private double best(String text) {
    return Math.min(seconds(text), seconds(text));
  }

  private double seconds(String text) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    rules.mentions(text, "en");
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
