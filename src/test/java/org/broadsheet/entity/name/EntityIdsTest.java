package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityIdsTest {
  @Test
  void staysWhatItWasInEarlierRuns() {
    // printf 'united states' | sha256sum
    assertThat(EntityIds.of("United States")).isEqualTo("united-states-981e5b39");
  }

  @Test
  void spellingsThatFoldAlikeShareOne() {
    assertThat(EntityIds.of("the Côte d’Ivoire")).isEqualTo(EntityIds.of("Cote d'Ivoire"));
    assertThat(EntityIds.of("Cote d'Ivoire")).startsWith("cote-d-ivoire-");
  }

  @Test
  void namesWithOneSlugDifferInTheHash() {
    assertThat(EntityIds.of("A/B Group")).startsWith("a-b-group-");
    assertThat(EntityIds.of("A+B Group"))
        .startsWith("a-b-group-")
        .isNotEqualTo(EntityIds.of("A/B Group"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"北京", "Київ", "القاهرة", "ደሴ", "서울", "東京タワー", "😀", "Ω", "."})
  void everyScriptHasASlug(String name) {
    assertThat(EntityIds.of(name)).matches("[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}");
  }

  @Test
  void isAtMostSixtyCharacters() {
    assertThat(EntityIds.of("Very Long Name ".repeat(20))).hasSizeLessThanOrEqualTo(60);
    assertThat(EntityIds.of("X".repeat(500))).hasSize(60);
    assertThat(EntityIds.of("Society for the Protection of Old Lighthouses of the Northern Coast"))
        .matches("society-for-the-protection-of-old-lighthouses-of-[0-9a-f]{8}");
  }
}
