package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.lexicon.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliticsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "l’Irlande, fr, irlande",
        "D'Irlande, fr, irlande",
        "lʼécole, fr, école",
        "qu'il, fr, il",
        "jusqu’à, fr, à",
        "L’ŒUVRE, fr, œuvre",
        "l'hôpital, fr, hôpital",
        "l'FBI, fr, fbi",
        "d'aujourd'hui, fr, aujourd'hui",
        "aujourd’hui, fr, aujourd'hui",
        "presqu'île, fr, presqu'île",
        "quelqu'un, fr, quelqu'un",
        "N'Golo, fr, n'golo",
        "M’Baye, fr, m'baye",
        "O'Brien, fr, o'brien",
        "today's, fr, today's",
        "dell’Italia, it, italia",
        "l'Aquila, it, aquila",
        "dell'Fbi, it, fbi",
        "quell'anno, it, anno",
        "c'è, it, è",
        "D'Souza, it, d'souza",
        "l'Empordà, ca, empordà",
        "veure'l, ca, veure",
        "d'Regierung, lb, regierung",
        "İstanbul'da, tr, istanbul",
        "İSTANBUL’UN, tr, istanbul",
        "Ankara’nın, tr, ankara",
        "Ankaraʼnın, tr, ankara",
        "NATO'nun, tr, nato",
        "Irak'takilerden, tr, ırak",
        "Türkiye'deymiş, tr, türkiye",
        "PKK'lıların, tr, pkk",
        "Kur'an, tr, kur'an",
        "Kur'an'ın, tr, kur'an",
        "McDonald's, tr, mcdonald's",
        "O'Dea, tr, o'dea",
        "O'Brien'a, tr, o'brien",
        "rock'n'roll, tr, rock'n'roll",
        "John’s, en, john",
        "O'Brien's, en, o'brien",
        "Amazon.com’s, en, amazon.com",
        "@valleyweather’s, en, @valleyweather",
        "rock'n'roll, en, rock'n'roll",
        "l'Irlande, en, l'irlande",
        "l'Irlande, und, l'irlande",
        "'s, en, |'s|"
      })
  void areNotPartOfATerm(String surface, String language, String term) {
    assertThat(TermForms.of(surface, language)).isEqualTo(term);
  }

  @Test
  void areMeasuredWithTheirApostrophe() {
    Clitics french = Clitics.of(Language.of("fr"));
    assertThat(french.before("l'irlande")).isEqualTo(2);
    assertThat(french.before("jusqu'à")).isEqualTo(6);
    assertThat(french.before("l'")).isZero();
    assertThat(french.after("l's")).isZero();
    Clitics turkish = Clitics.of(Language.of("tr"));
    assertThat(turkish.after("ankara'nın")).isEqualTo(4);
    assertThat(turkish.after("ankara'")).isZero();
    assertThat(turkish.before("ankara'nın")).isZero();
  }

  @Test
  void ofALanguageAreItsListsAlone() {
    assertThat(Clitics.of(Language.of("de")).haveAfter()).isFalse();
    assertThat(Clitics.of(Language.of("de")).haveBefore()).isFalse();
    assertThat(TermForms.of("mi'a", "eo")).isEqualTo("mi");
  }
}
