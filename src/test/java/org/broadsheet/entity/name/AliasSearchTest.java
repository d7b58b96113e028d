package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.entity.EntityType.ORGANISATION;

import java.util.List;
import org.broadsheet.entity.model.Marked;
import org.broadsheet.text.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasSearchTest {
  private static List<String> found(String text, String... names) {
    return foundIn("en", text, names);
  }

  private static List<String> foundIn(String language, String text, String... names) {
    AliasSearch search = new AliasSearch();
    List.of(names).forEach(name -> search.add(name, ORGANISATION));
    CodePoints points = CodePoints.of(text);
    return search.in(text, language).stream()
        .map(m -> text.substring(points.toChar(m.from()), points.toChar(m.to())))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Fern Company | the Fern Company’s  | Fern Company
          Fern Company | the FERN-COMPANY    | FERN-COMPANY
          Fern Company | Fern. Company       |
          Fern Company | Fernx Company       |
          Fern Company | fern company        |
          Fern Company | Fern Companies      |
          fernpad      | a FernPad 3         | FernPad
          FRN          | Frn and FRN         | FRN
          Fern 7       | Fern 7, Fern 8      | Fern 7
          St. Fern     | at St Fern          | St Fern
          A&B          | by A&B              | A&B
          Bell’s       | Bell at Bell's      | Bell's
          القاهرة اليوم | قالت القاهرة اليوم  | القاهرة اليوم
          القاهرة      | قال القَاهِرة       | القَاهِرة
          拜登         | 美国总统拜登说         | 拜登
          """)
  void findsWholeWordsInAnyPrint(String name, String text, String found) {
    assertThat(found(text, name)).isEqualTo(found == null ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fr | Fern          | l’Fern et d'Ernest, qu'Fern | Fern Fern
          fr | Ern Compagnie | à l'Ern Compagnie           | Ern Compagnie
          it | L'Erna        | a L’Erna                    | L’Erna
          it | Erna          | a L’Erna                    | Erna
          tr | Fernköy       | Fernköy'de, Fernköy’ünkiler | Fernköy Fernköy
          tr | Kur'an        | Kur'an'ın, Kur'an           | Kur'an Kur'an
          en | Erna          | l'Erna                      |
          en | fern.example  | https://fern.example/x      | fern.example
          en | @fern         | by @fern, fern, @fern’s     | @fern @fern
          """)
  void findsNamesBesideClitics(String language, String name, String text, String found) {
    assertThat(String.join(" ", foundIn(language, text, name)))
        .isEqualTo(found == null ? "" : found);
  }

  @Test
  void theLongestWins() {
    assertThat(found("Fern Company Ltd and Fern Co", "Fern", "Fern Company Ltd", "Fern Company"))
        .containsExactly("Fern Company Ltd", "Fern");
    assertThat(found("Fern Company Limited", "Fern", "Fern Company Ltd")).containsExactly("Fern");
  }

  @Test
  void aNameMayGoOnInTheNextLine() {
    assertThat(found("😀 Fern\nCompany", "Fern Company")).containsExactly("Fern\nCompany");
  }

  @Test
  void anEmptyAliasMatchesNothing() {
    assertThat(found("Fern", "...", "")).isEmpty();
    assertThat(found("", "Fern")).isEmpty();
  }

  @Test
  void theUsersNamesWinButWithinLongerNames() {
    KnownNames known =
        KnownNames.curated()
            .with(
                List.of(
                    new UserEntity("Bell", "Ana Bell", "person", 1),
                    new UserEntity("City Fern", "Fern", "", 2)));
    Marked marked = Marked.of("[Tom Bell] saw Bell and the [place:City] Fern in [place:Oslo].");
    assertThat(known.mentions(marked.text(), "en", marked.mentions()))
        .extracting(m -> marked.text().substring(m.from(), m.to()) + "/" + m.type().word())
        .containsExactly("Tom Bell/person", "Bell/person", "City Fern/other", "Oslo/place");
  }
}
