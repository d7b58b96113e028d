package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.entity.name.Surnames.Use;
import org.junit.jupiter.api.Test;

class SurnamesTest {
  private static final Surnames BELLS =
      Surnames.of(
          "bell",
          List.of(
              new Use("Gazette", "Ana Bell", 90),
              new Use("Gazette", "Tom Bell", 2),
              new Use("Echo", "Tom Bell", 8),
              new Use("Echo", "Ana Bell", 2),
              new Use("Star", "Tom Bell", 1),
              new Use("Post", "Tom Bell", 5),
              new Use("Post", "Ana Bell", 5)));

  @Test
  void anOutletsOwnPersonComesFirst() {
    assertThat(BELLS.in("Gazette")).contains("Ana Bell");
    assertThat(BELLS.in("Echo")).contains("Tom Bell");
  }

  @Test
  void whereAnOutletDoesNotSayTheCorpusDoes() {
    assertThat(BELLS.dominantIn("Star")).as("one article").isEmpty();
    assertThat(BELLS.in("Star")).contains("Ana Bell");
    assertThat(BELLS.in("Post")).contains("Ana Bell");
    assertThat(BELLS.in("Unheard Of")).contains("Ana Bell");
  }

  @Test
  void aSurnameIsNotResolvedIfNoPersonDominates() {
    Surnames apart =
        Surnames.of(
            "bell", List.of(new Use("Echo", "Tom Bell", 79), new Use("Echo", "Ana Bell", 21)));
    assertThat(apart.in("Echo")).isEmpty();
    assertThat(apart.in("Star")).isEmpty();
  }

  @Test
  void aPersonIsValidatedByFullNameAndMostArticles() {
    assertThat(Surnames.isValidated("Ana Bell", 2, 3)).isTrue();
    assertThat(Surnames.isValidated("Ana Bell", 1, 1)).isFalse();
    assertThat(Surnames.isValidated("Bell Park", 3, 6)).isFalse();
    assertThat(Surnames.isValidated("Bell", 9, 9)).isFalse();
    assertThat(Surnames.isValidated("bin Tariq", 9, 9)).isFalse();
    assertThat(Surnames.isValidated("al-Tariq", 9, 9)).isFalse();
    assertThat(Surnames.isValidated("Bell Jr.", 9, 9)).isFalse();
    assertThat(Surnames.isValidated("Al Bell", 9, 9)).isTrue();
  }

  @Test
  void aFirstNameIsNotASurname() {
    List<Use> uses = List.of(new Use("Echo", "Ana Bell", 9), new Use("Echo", "Fair Ana", 8));
    assertThat(Surnames.of("ana", uses).in("Echo")).isEmpty();
    uses = List.of(new Use("Echo", "Ana Bell", 8), new Use("Echo", "Zoe Ana", 8));
    assertThat(Surnames.of("ana", uses).in("Echo")).contains("Zoe Ana");
  }

  @Test
  void keysAreTheLastWordsAndTheFirst() {
    KnownNames known =
        KnownNames.curated().with(List.of(new UserEntity("Anna Belle", "Ana Bell", "", 1)));
    assertThat(Surnames.keys("Omar bin Tariq", known))
        .containsExactly("bin tariq", "omar", "tariq");
    assertThat(Surnames.keys("Tom Q. Bell Jr.", known)).containsExactly("bell", "bell jr", "tom");
    assertThat(Surnames.keys("Ana Bell", known)).containsExactly("ana", "bell", "belle");
    assertThat(Surnames.keys("Mohamed Morsi", known)).contains("morsi", "morsy", "mursi");
  }
}
