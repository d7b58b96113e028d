package org.broadsheet.entity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.Found;
import org.broadsheet.entity.token.Capitals;
import org.broadsheet.lexicon.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  private final RuleRecogniser rules =
      new RuleRecogniser(new CaseCounts.Builder(1).add("вчера", 9, 0).build());

  @ParameterizedTest
  @ValueSource(strings = {"ar", "he", "zh", "ja", "th", "ko", "hi", "fa", "ur", "bn", "ta", "ka"})
  void someLanguagesHaveNoCapitals(String language) {
    assertThat(Capitals.areKnownIn(language)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "ru", "el", "tr", "vi", "pl", "hy", "und"})
  void othersHave(String language) {
    assertThat(Capitals.areKnownIn(language)).isTrue();
  }

  @Test
  void onlyGermanHasThemOnNouns() {
    assertThat(Capitals.areNames("de")).isFalse();
    assertThat(Capitals.areNames("fr")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          fr # Hier, la soupe de Jeanne Morel était froide à Lyon, en Allemagne. # Jeanne Morel person, Lyon place, Allemagne place
          fr # Les soupes sont froides. Elle mange.                             #
          es # La sopa de Juan Pérez de la Cruz era para los Estados Unidos.     # Juan Pérez de la Cruz person, Estados Unidos place
          it # Nella zuppa di Carla Rossi c'era poco.                            # Carla Rossi person
          ru # Вчера Анна Сорокина ела суп, а Россия спала.                      # Анна Сорокина other, Россия place
          tr # Dün Türkiye soğuktu.                                              # Türkiye place
          fr # Hier l’Irlande a vu qu'Anne Morel et d'Irlande. L'Irlande dort.   # Irlande place, Anne Morel person, Irlande place, Irlande place
          fr # La soupe de la Côte d'Ivoire et d’Allemagne.                      # Côte d'Ivoire place, Allemagne place
          it # La zuppa dell'Italia e l’Irlanda c'era.                           # Italia place, Irlanda place
          tr # İstanbul'da soğuk. İrlanda’nın ve Irak'tan geldi.                 # İstanbul place, İrlanda place, Irak place
          """)
  void usesCapitalsAndParticlesInOtherLanguages(String language, String text, String expected) {
    assertThat(Found.in(text, rules, language)).isEqualTo(expected == null ? "" : expected);
  }

  /** Esperanto is a folder of lists on the class path of the tests. */
  @Test
  void aLanguageHasTheListsOfItsFolder() {
    String text = "Hieraŭ parolis Sinjoro Petro Bongusto.";
    assertThat(Found.in(text, rules, "eo")).isEqualTo("Petro Bongusto person");
    assertThat(Found.in(text, rules, "ia")).isEqualTo("Sinjoro Petro Bongusto other");
  }

  @ParameterizedTest
  @EnumSource(Cue.class)
  void everyCueHasEnglishWordsWhichOtherLanguagesBorrow(Cue cue) {
    String word =
        Language.ENGLISH
            .words("name-cues", cue.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .iterator()
            .next();
    assertThat(Cue.Words.of(Language.ENGLISH).have(cue, word)).isTrue();
    assertThat(Cue.Words.of(Language.of("sw")).have(cue, word)).isTrue();
    assertThat(Cue.Words.of(Language.ENGLISH).have(cue, "qqq")).isFalse();
  }

  @Test
  void germanNounsAreNotNames() {
    assertThat(Found.in("Gestern war die Suppe im Keller kalt, sagte der Koch.", rules, "de"))
        .isEmpty();
    assertThat(Found.in("Gestern aß Frau Ursula Blume in Frankreich. Nur Blume.", rules, "de"))
        .isEqualTo("Ursula Blume person, Frankreich place, Blume person");
  }

  @Test
  void findsNothingInTextsWithoutCapitals() {
    assertThat(rules.mentions("كان الحساء باردا في القاهرة أمس", "ar")).isEmpty();
    assertThat(rules.mentions("昨日東京でスープを飲んだ。", "ja")).isEmpty();
  }

  @Test
  void latinNamesAmongOtherLettersAreFound() {
    assertThat(Found.in("كان الحساء في Paris باردا", rules, "ar")).isEqualTo("Paris place");
  }
}
