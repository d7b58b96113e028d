package org.broadsheet.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder {@code eo} (Esperanto) is on the class path of the tests only. */
class LanguageTest {
  @Test
  void aFolderOnTheClassPathIsALanguage() {
    var esperanto = Language.of("eo");
    assertThat(esperanto.code()).isEqualTo("eo");
    assertThat(esperanto.has("titles")).isTrue();
    assertThat(esperanto.lines("titles")).containsExactly("sinjoro", "sinjorino", "ĉefa redaktoro");
    assertThat(esperanto.words("stop-words")).containsExactlyInAnyOrder("la", "kaj", "sed");
    assertThat(esperanto.words("abbreviations", "before-a-name")).contains("prof");
    assertThat(esperanto.words("clitics", "after")).containsExactly("'a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sw", "und", "", "EN", "../en", "names", "Esperanto"})
  void aLanguageWithoutAFolderHasEmptyListsAndCommonTraits(String code) {
    var language = Language.of(code);
    assertThat(language.has("titles")).isFalse();
    assertThat(language.lines("titles")).isEmpty();
    assertThat(language.words("stop-words")).isEmpty();
    assertThat(language.words("abbreviations", "before-a-name")).isEmpty();
    assertThat(language.words("clitics", "after")).isEmpty();
    assertThat(language.isCapitalPronoun('I')).isFalse();
    assertThat(language.writesNounsWithCapital()).isFalse();
    assertThat(language.writesOrdinalsWithStop()).isFalse();
    assertThat(language.hasDotlessI()).isFalse();
  }

  @Test
  void traitsAreReadFromTheFolder() {
    assertThat(Language.ENGLISH.words("clitics", "after")).containsExactly("'s");
    assertThat(Language.ENGLISH.isCapitalPronoun('I')).isTrue();
    assertThat(Language.of("de").writesNounsWithCapital()).isTrue();
    assertThat(Language.of("de").writesOrdinalsWithStop()).isTrue();
    assertThat(Language.of("tr").hasDotlessI()).isTrue();
  }

  @Test
  void aLanguageIsReadOnce() {
    assertThat(Language.of("en")).isSameAs(Language.ENGLISH);
    assertThat(Language.of("qa")).isSameAs(Language.of("qa"));
  }

  @Test
  void sectionsAreApart() {
    assertThat(WordLists.NAMES.words("name-particles", "family-name")).contains("bin", "von");
    assertThat(WordLists.NAMES.words("name-particles", "family-name")).doesNotContain("al");
    assertThat(WordLists.NAMES.words("name-particles", "between-parts")).contains("&", "of");
    assertThat(WordLists.NAMES.words("name-particles")).isEmpty();
    assertThat(WordLists.NAMES.words("name-particles", "no-such-section")).isEmpty();
  }
}
