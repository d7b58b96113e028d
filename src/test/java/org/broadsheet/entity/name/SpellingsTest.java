package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.entity.EntityType.ORGANISATION;
import static org.broadsheet.entity.EntityType.PERSON;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.name.Spellings.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
  private static Map<String, String> merged(EntityType type, Object... namesAndArticles) {
    List<Counted> names =
        Stream.iterate(0, i -> i < namesAndArticles.length, i -> i + 2)
            .map(i -> new Counted((String) namesAndArticles[i], (Integer) namesAndArticles[i + 1]))
            .toList();
    assertThat(names.stream().map(n -> Spellings.key(n.name(), type)).distinct())
        .as("one block")
        .hasSize(1);
    return Spellings.merged(names, type);
  }

  @ParameterizedTest
  @CsvSource({
    "Alexei Petrovsky, Aleksei Petrovsky, 2",
    "Mohammed Qassem, Mohamed Kassem, 2",
    "Stephan Rasmussen, Stefan Rasmusen, 2",
    "Miriam Haddad, Miriam Hadad, 2",
    "Sofia Lindholm, Sofía Lindhollm, 2",
    "Omar Khalidi, Omar Qalidi, 2",
    "Bettie Marsh, Betty Marsh, 2",
    "Helena Warrenson, Helena Worrenson, 5"
  })
  void aRareSpellingJoinsTheFrequentOne(String frequent, String rare, int times) {
    assertThat(merged(PERSON, frequent, 10 * times, rare, 10))
        .containsExactly(Map.entry(rare, frequent));
    assertThat(merged(PERSON, frequent, 10 * times - 1, rare, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Maria Gomezo, Mario Gomezo",
    "Daniel Marsh, Daniela Marsh",
    "Rosa Lane, Rosa Line",
    "Lena Harrison, Luna Harrison",
    "Helena Warrenson, Halena Worrenson"
  })
  void otherNamesStayApart(String one, String other) {
    assertThat(merged(PERSON, one, 100, other, 1)).isEmpty();
  }

  @Test
  void wordsWithAnotherConsonantHaveAnotherKey() {
    assertThat(Spellings.key("Ana Larsen", PERSON))
        .isNotEqualTo(Spellings.key("Ana Larden", PERSON));
    assertThat(Spellings.key("Colombo", EntityType.PLACE)).isEmpty();
  }

  @Test
  void numbersMustBeEqual() {
    assertThat(merged(ORGANISATION, "Route12345 Club", 9, "Route12345 Clubb", 1)).isEmpty();
    assertThat(merged(ORGANISATION, "Theatre Workers", 9, "Theater Workers", 1)).hasSize(1);
    assertThat(merged(ORGANISATION, "Organisation Bell", 9, "Organization Bell", 1)).hasSize(1);
  }

  @Test
  void aMiddleInitialMayBeLeftOutWhateverTheCounts() {
    assertThat(merged(PERSON, "Tom Bell", 5, "Tom Q. Bell", 6))
        .containsExactly(Map.entry("Tom Bell", "Tom Q. Bell"));
    assertThat(merged(PERSON, "Tom Bell", 5, "Tom Q. Bell", 5))
        .containsExactly(Map.entry("Tom Q. Bell", "Tom Bell"));
  }

  @Test
  void juniorMayBeLeftOutButNotAdded() {
    assertThat(merged(PERSON, "Tom Bell Jr.", 8, "Tom Bell", 4))
        .containsExactly(Map.entry("Tom Bell", "Tom Bell Jr."));
    assertThat(merged(PERSON, "Tom Bell", 8, "Tom Bell Jr.", 4)).isEmpty();
    assertThat(merged(PERSON, "Tom Bell Sr.", 8, "Tom Bell Jr.", 4)).isEmpty();
  }

  @Test
  void aNumeralMayBeLeftOutButNoJunior() {
    assertThat(merged(PERSON, "Tom Bell", 5, "Tom Bell III", 6)).hasSize(1);
    assertThat(merged(PERSON, "Tom Bell", 5, "Tom Bell III", 6, "Tom Bell II", 1)).isEmpty();
  }

  @Test
  void twoMiddleInitialsAreTwoPersonsAndNoneIsNeither() {
    assertThat(merged(PERSON, "Max W. Moss", 50, "Max H. W. Moss", 20, "Max Moss", 1)).isEmpty();
  }

  @Test
  void aSpellingOfAMergedNameFollowsIt() {
    assertThat(merged(PERSON, "Tom Q. Johanson", 40, "Tom Johanson", 30, "Tom Johansson", 3))
        .containsEntry("Tom Johanson", "Tom Q. Johanson");
  }

  @Test
  void tiesAreDecidedByName() {
    assertThat(merged(PERSON, "Omar Khalidy", 10, "Omar Khalidi", 10, "Omar Kalidi", 2))
        .containsExactly(Map.entry("Omar Kalidi", "Omar Khalidi"));
  }
}
