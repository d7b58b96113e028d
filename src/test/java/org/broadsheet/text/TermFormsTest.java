package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermFormsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Israel’s, en, israel",
        "ISRAEL'S, en, israel",
        "it's, en, it",
        "O’Brien’s, en, o'brien",
        "don’t, en, don't",
        "80's, en, 80's",
        "l’homme, fr, homme",
        "today's, fr, today's",
        "U.S, en, u.s",
        "ﬁnance, en, finance",
        "ＮＡＴＯ, en, nato",
        "cafe\u0301, fr, café",
        "co\u00ADop\u00ADer\u00ADa\u00ADtion, en, cooperation",
        "e\u00AD\u0301, fr, é",
        "\uFEFFword\u2060, en, word",
        "Hawaiʻi, en, hawai'i",
        "м’ята, uk, м'ята",
        "İstanbul, tr, istanbul",
        "ILGAZ, tr, ılgaz",
        "ILGAZ, en, ilgaz",
        "İstanbul, en, istanbul",
        "i\u0307stanbul, de, istanbul",
        "العـــراق, ar, العراق",
        "ﻻ, ar, لا",
        "می\u200Cشود, fa, می\u200Cشود",
        "צה״ל, he, |צה\"ל|",
        "ג׳ורג׳, he, ג'ורג'",
        "ΟΔΟΣ, el, οδος",
        "Straße, de, straße",
        "北京, zh, 北京",
        "ﾊﾝｶｸ, ja, ハンカク",
        "한국, ko, 한국"
      })
  void foldsWhatAWriterChooses(String surface, String language, String term) {
    assertThat(TermForms.of(surface, language)).isEqualTo(term.replace("\\\"", "\""));
  }

  @Test
  void keepsALetterOfAWordOfMarks() {
    assertThat(TermForms.of("ـــ", "ar")).isEqualTo("ـــ");
    assertThat(TermForms.of("ʼ", "en")).isEqualTo("ʼ");
    assertThat(TermForms.of("'s", "en")).isEqualTo("'s");
  }

  @Test
  void isATermOfItselfAndHoldsALetterWhateverTheLetter() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (UCharacter.isLetter(c)) {
        String letter = Character.toString(c);
        for (String surface :
            List.of(letter, "a" + letter, letter + "\u0307’s\u00AD", letter + "\u0301ʼs's")) {
          isATermOfItself(surface, "en");
          isATermOfItself(surface, "tr");
        }
      }
    }
  }

  private static void isATermOfItself(String surface, String language) {
    String term = TermForms.of(surface, language);
    assertThat(TermForms.of(term, language)).as(surface).isEqualTo(term);
    assertThat(term.codePoints().anyMatch(UCharacter::isLetter)).as(surface).isTrue();
  }

  @Test
  void aMarkBesideATatweelIsNotPartOfTheWord() {
    assertThat(TermForms.of("\u0647\u0645:\u0640", "ar")).isEqualTo("\u0647\u0645");
  }
}
