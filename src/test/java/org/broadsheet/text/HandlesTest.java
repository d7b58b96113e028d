package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          by @valleyweather #storm            | by @valleyweather #storm
          (@valleyweather), “#storm”:#rain.   | @valleyweather #storm #rain
          .@valleyweather RT @a_b: c          | @valleyweather RT @a_b c
          #storm.The rain                     | #storm The rain
          @name.example.org @name@example.org | @name.example.org @name@example.org
          @name’s and #storm's                | @name’s and #storm's
          #COVID-19 @7news #2026vote          | #COVID @7news #2026vote
          #нову_весну #العراق #東京へ ＃東京     | #нову_весну #العراق #東京へ ＃東京
          #नमस्ते #สวัสดี                          | #नमस्ते #สวัสดี
          #𐐀𐐨                                | #𐐀𐐨
          今日は#東京                            | 今日 は 東京
          C# and F#, #1, # 2, @ home          | C and F home
          &#x27; ##title a#b x@y              | x27 title a b x y
          #stormhttps://t.co/aB @a_b@c_dpic.example.com/x | #storm @a_b
          @c_dpic.example.com/x @ab/c         | @ab c
          #_ @123                             |
          #storm.https://t.co/x @rain.https://t.co/y | #storm @rain
          desk.@example.org [removed]@example.org    | desk removed
          Rain.@rain [photo]@rain 🌧#storm            | Rain @rain photo @rain #storm
          """)
  void areOneWordWithTheirSign(String text, String words) {
    assertThat(words(text))
        .containsExactlyElementsOf(words == null ? List.of() : List.of(words.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "@ValleyWeather, en, @valleyweather",
    "#STORM, en, #storm",
    "＃Storm, en, #storm",
    "@valleyweather’s, en, @valleyweather",
    "#IŞIK, tr, #ışık"
  })
  void areATermWithTheirSign(String surface, String language, String term) {
    assertThat(TermForms.of(surface, language)).isEqualTo(term);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    new Words()
        .each(text.toCharArray(), text.length(), (from, to) -> words.add(text.substring(from, to)));
    return words;
  }
}
