package org.broadsheet.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.entity.Surnames.Use;
import org.junit.jupiter.api.Test;

class SurnamesTest {
  private static final Surnames BELLS =
      Surnames.of(
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
  void nobodyIsMeantWhereNobodyDominates() {
    Surnames apart =
        Surnames.of(List.of(new Use("Echo", "Tom Bell", 79), new Use("Echo", "Ana Bell", 21)));
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
    assertThat(Surnames.isValidated("Al Bell", 9, 9)).isTrue();
  }

  @Test
  void surnamesAreTheLastWords() {
    assertThat(Surnames.ofPerson("Omar bin Tariq")).containsExactly("tariq", "bin tariq");
    assertThat(Surnames.ofPerson("Tom Q. Bell Jr.")).containsExactly("bell", "bell jr");
    assertThat(Surnames.isSurname("bin Tariq")).isTrue();
    assertThat(Surnames.isSurname("al-Tariq")).isTrue();
    assertThat(Surnames.isSurname("Bell Jr.")).isTrue();
    assertThat(Surnames.isSurname("Al Bell")).isFalse();
  }
}
