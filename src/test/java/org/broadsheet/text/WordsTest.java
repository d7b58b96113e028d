package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  /** Letters, joiners and difficult chars; a random text takes its chars from two or three rows. */
  private static final String[] ALPHABETS = {
    "abcXYZéßøŁğİı",
    " \t\n\r\u000B\f",
    "'’‘ʼ＇`´\"“”״׳",
    ".:,;·‧․﹒．：؛٫٬_‿＿-‐",
    "0123٣٤९๑０４",
    "\u00AD\u200B\u200C\u200D\u200E\u2060\uFEFF\u061C",
    "\u00A0\u2003\u202F\u3000\u2028\u2029\u0085",
    "\u0301\u0308\u05B7\u064B\u0651\u094D\u20E3\uFE0F\uFF9E\uFF9F",
    "אבגצהל",
    "عربيةـ\uFC5E\uFE70ﷺ",
    "ไทยภาษาນລາວខ្មែရ",
    "漢字中国の日本語カタカナーﾊﾝ々〆",
    "한국어가각가ㅎ",
    "😀👨👩👧🏽❤🇩🇪🇺🇸𝒜𠀀𐐷",
    "\uD83D\uDE00\uD800\uDFFF",
    "ⒶⅫªº№℃ʰˆ§@#/&$%"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See either/or? a_b=c&d=1.5 or e-mail x@y.",
        "The U.S. can't, O'Brien’s U.S.-UK 3.14 rock 'n' roll, 1,000,000th 24/7 a.m./p.m. F-16s C++"
            + " AT&T",
        "soft\u00ADhyphen, under_score __init__ _a _1 a_ :a: a:b C:\\x",
        "צה\"ל צה״ל ג'ורג' ג׳ורג׳ של \"שלום\"",
        "قَالَ الرَّئِيسُ إنّ العـــربية ٣٫١٤ و100كم",
        "สวัสดีชาวโลก การเมืองไทย (กทม.) 2024",
        "美国国务卿布林肯在伦敦会见英国外交大臣。3月10日，A股上涨",
        "日本の首相は東京で、記者会見を行った。カタカナ・テスト ﾊﾝｶｸ ＡＢＣ",
        "한국의 대통령은 서울에서 3월 K팝을 A한국B",
        "👩‍👩‍👧‍👦 family🇩🇪🇺🇸🇫 ❤️ok a👍🏽b 1️⃣",
        "e\u0301cole \u0301x  \uFF9E \t\uFF9E\n\uFF9Ea \u200Dz",
        "\uD83D lone \uDE00 x\uD800y",
        "a\u00A0b c\u2028d\u2029e\u3000f",
        " ",
        ""
      })
  void splitsAsIcuDoes(String text) {
    assertThat(spans(text)).isEqualTo(icuSpans(text));
  }

  @Test
  void splitsAnyMixtureOfScriptsAsIcuDoes() {
    Random random = new Random(20240911);
    for (int i = 0; i < 200_000; i++) {
      String text = withoutOwnRules(mixture(random));
      assertThat(spans(text)).as(() -> escaped(text)).isEqualTo(icuSpans(text));
    }
  }

  @Test
  void splitsEveryPairAsIcuDoes() {
    String all = String.join("", ALPHABETS);
    int[] chars = all.codePoints().toArray();
    for (int first : chars) {
      for (int second : chars) {
        String text =
            withoutOwnRules(
                new StringBuilder("a")
                    .appendCodePoint(first)
                    .appendCodePoint(second)
                    .append("a1")
                    .toString());
        assertThat(spans(text)).as(() -> escaped(text)).isEqualTo(icuSpans(text));
      }
    }
  }

  @Test
  void anEndingOfANumberIsNotAWord() {
    assertThat(words("the 1980’s, the 80's, 2026'da, don't, a'b"))
        .containsExactly("the", "the", "don't", "a'b");
  }

  @Test
  void wordsAreFoundAroundAnAddressInAnyScript() {
    assertThat(words("美国总统t.co/abc在北京 x\u0301 https://a.example/b. \u0301c"))
        .containsExactly("美国", "总统", "在", "北京", "x\u0301", "c");
  }

  @Test
  void findsWordsOfLanguagesWithoutSpaces() {
    assertThat(words("美国总统在北京。")).containsExactly("美国", "总统", "在", "北京");
    assertThat(words("日本の首相")).containsExactly("日本", "の", "首相");
    assertThat(words("รัฐบาลไทยสวัสดี")).containsExactly("รัฐบาล", "ไทย", "สวัสดี");
    assertThat(words("한국의 대통령")).containsExactly("한국의", "대통령");
  }

  @Test
  void leavesOutWhatHoldsNoLetter() {
    assertThat(words("3.14 — 1,000 __ 👍 Ⅻ 10:30 x2")).containsExactly("x2");
  }

  @Test
  void readsOnlyTheGivenLength() {
    List<String> found = new ArrayList<>();
    char[] text = "one two three".toCharArray();
    new Words().each(text, 6, (from, to) -> found.add(new String(text, from, to - from)));
    assertThat(found).containsExactly("one", "tw");
  }

  @Test
  void takesLinearTimeForHalfAMillionCharsWithoutASpace() {
    for (String piece :
        List.of(
            "สวัสดีชาวโลก",
            "美国总统在北京",
            "ab-cd.",
            "x\u0301",
            "\u200D",
            "漢",
            "a.co",
            "a@b.",
            "@a@",
            "#a.b'",
            "a.co/(",
            "://a")) {
      char[] text = piece.repeat(500_000 / piece.length()).toCharArray();
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> new Words().each(text, text.length, (from, to) -> {}));
    }
  }

  /** Parts the chars by which an address, a handle, or the ending of a number is known. */
  private static String withoutOwnRules(String text) {
    return text.replaceAll("([@#])", "$1 ")
        .replaceAll("([\\p{N}])(['‘’‛ʼ＇])", "$1 $2")
        .replaceAll("\\.(?=[a-z])", ". ");
  }

  private static List<String> spans(String text) {
    List<String> words = new ArrayList<>();
    new Words()
        .each(
            text.toCharArray(),
            text.length(),
            (from, to) -> words.add(from + ":" + text.substring(from, to)));
    return words;
  }

  private static List<String> words(String text) {
    return spans(text).stream().map(span -> span.substring(span.indexOf(':') + 1)).toList();
  }

  private static List<String> icuSpans(String text) {
    List<String> words = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String segment = text.substring(from, to);
      if (segment.codePoints().anyMatch(UCharacter::isLetter)) {
        words.add(from + ":" + segment);
      }
      from = to;
    }
    return words;
  }

  private static String mixture(Random random) {
    String letters = ALPHABETS[random.nextInt(ALPHABETS.length)];
    String trouble = ALPHABETS[random.nextInt(ALPHABETS.length)];
    String more = random.nextBoolean() ? ALPHABETS[random.nextInt(ALPHABETS.length)] : "ab 1";
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(14); length > 0; length--) {
      int row = random.nextInt(8);
      text.append(anyOf(row < 3 ? letters : row < 5 ? trouble : row < 7 ? more : "a ", random));
    }
    return text.toString();
  }

  private static String anyOf(String alphabet, Random random) {
    int[] chars = alphabet.codePoints().toArray();
    return Character.toString(chars[random.nextInt(chars.length)]);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(c -> escaped.append(c > ' ' && c < 0x7F ? "" + (char) c : "\\u%04X".formatted(c)));
    return escaped.toString();
  }
}
