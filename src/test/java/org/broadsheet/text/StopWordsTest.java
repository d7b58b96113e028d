package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {
  @ParameterizedTest
  @CsvSource({
    "ar,من",
    "bg,на",
    "bn,এই",
    "ca,els",
    "ckb,لە",
    "cs,který",
    "da,ikke",
    "de,nicht",
    "el,και",
    "el,από",
    "el,της",
    "en,the",
    "en,ourselves",
    "en,don't",
    "es,para",
    "et,aga",
    "eu,eta",
    "fa,این",
    "fa,یک",
    "fa,آنان",
    "fi,minulla",
    "fr,dans",
    "ga,agus",
    "gl,para",
    "he,של",
    "hi,और",
    "hu,hogy",
    "hy,եմ",
    "id,yang",
    "it,della",
    "ja,から",
    "ko,그리고",
    "lt,kad",
    "lv,arī",
    "ne,छ",
    "nl,niet",
    "no,ikke",
    "pl,jest",
    "pt,não",
    "ro,și",
    "ro,sunt",
    "ru,что",
    "sr,није",
    "sr,nije",
    "sv,inte",
    "ta,இந்த",
    "te,గురించి",
    "th,ไม่",
    "tr,çok",
    "uk,або",
    "vi,của",
    "zh,的",
    "zh,這個",
    "eo,kaj" // A folder of lists on the class path of the tests.
  })
  void holdsFunctionWordsOfEachLanguage(String language, String term) {
    assertThat(StopWords.BUNDLED.contains(language, term)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en,president",
    "en,israel",
    "ar,الرئيس",
    "zh,总统",
    "ja,首相",
    "de,the",
    "en,der",
    "he,ישראל"
  })
  void leavesOtherWordsAlone(String language, String term) {
    assertThat(StopWords.BUNDLED.contains(language, term)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"it's", "that’s", "Don’t", "LET'S"})
  void meetsContractionsAsTerms(String surface) {
    assertThat(StopWords.BUNDLED.contains("en", TermForms.of(surface, "en"))).isTrue();
  }

  @Test
  void knowsNoWordOfALanguageWithoutAList() {
    assertThat(StopWords.BUNDLED.contains("und", "the")).isFalse();
  }

  @Test
  void addsTheUsersWordsInEveryLanguage() {
    StopWords stopWords = StopWords.BUNDLED.with(Set.of("Reuters’", "IRAK")).with(Set.of("AFP"));
    assertThat(stopWords.contains("en", "afp")).isTrue();
    assertThat(stopWords.contains("und", "irak")).isTrue();
    assertThat(stopWords.contains("tr", "ırak")).isTrue();
    assertThat(stopWords.contains("tr", "irak")).isFalse();
    assertThat(stopWords.contains("en", "the")).isTrue();
    assertThat(StopWords.BUNDLED.contains("en", "afp")).isFalse();
  }

  @Test
  void survivesSerialisation() throws Exception {
    StopWords stopWords = StopWords.BUNDLED.with(Set.of("AFP"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(stopWords);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      StopWords read = (StopWords) in.readObject();
      assertThat(read).isEqualTo(stopWords);
      assertThat(read.contains("en", "afp")).isTrue();
    }
  }
}
