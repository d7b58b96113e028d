package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          U.S.               | us
          U.S.A              | usa
          US                 | us
          United   States    | united states
          the United States  | united states
          The                | the
          Ana  Peña-Łukasz   | ana pena lukasz
          O’Neill            | o'neill
          Norway's           | norway
          Norway’s           | norway
          Norway 's          | norway
          Democrats'         | democrats
          J. K. Bell         | jk bell
          J.K. Bell          | jk bell
          JK Bell            | jk bell
          St. Olave          | st olave
          Shop.example       | shop.example
          Marsh & Hill       | marsh and hill
          Washington, D.C.   | washington dc
          Björn “Bo” Åström  | bjorn bo astrom
          ＢＢＣ             | bbc
          Straße             | strasse
          ΑΘΉΝΑΣ             | αθηνασ
          İzmir              | izmir
          """)
  void whatDiffersOnlyInPrintIsOneName(String name, String folded) {
    assertThat(Names.folded(name)).isEqualTo(folded);
    assertThat(Names.folded(folded)).isEqualTo(folded);
  }

  @Test
  void aLineBreakIsABlank() {
    assertThat(Names.folded("Ana\n  Peña")).isEqualTo("ana pena");
    assertThat(Names.displayed("Ana\n  Peña’s")).isEqualTo("Ana Peña");
  }

  @Test
  void arabicVowelsAndTatweelMayBeLeftOut() {
    assertThat(Names.folded("مُحَمَّد")).isEqualTo(Names.folded("محمـد"));
    assertThat(Names.folded("أحمد")).isEqualTo(Names.folded("احمد"));
  }

  @Test
  void signsThatAreVowelsOrVoicingStay() {
    assertThat(Names.folded("दिल्ली")).isNotEqualTo(Names.folded("दल्ल"));
    assertThat(Names.folded("ガザ")).isNotEqualTo(Names.folded("カサ"));
    assertThat(Names.folded("한국")).isEqualTo("한국");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'s", "’S", "The", "the", "A.", ".a'", "北京", "𝒳", "ß", "Ω", "s"})
  void theFoldedFormOfANameWithALetterIsNotEmpty(String name) {
    assertThat(Names.folded(name)).isNotBlank();
  }

  @Test
  void capitalsAreTwoAtLeast() {
    assertThat(Names.isCapitals("U.S.")).isTrue();
    assertThat(Names.isCapitals("AT&T")).isTrue();
    assertThat(Names.isCapitals("X")).isFalse();
    assertThat(Names.isCapitals("Nato")).isFalse();
  }
}
