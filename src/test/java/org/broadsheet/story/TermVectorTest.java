package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class TermVectorTest {
  private static Map<String, Integer> weights(String title, String text) {
    var terms = new StoryTerms();
    terms.read("Left", "over from before", "en");
    terms.read(title, text, "en");
    var weights = new HashMap<String, Integer>();
    for (int i = 0; i < terms.size(); i++) {
      weights.put(terms.term(i), terms.weight(i));
    }
    return weights;
  }

  @Test
  void titlesCountTwiceAndCapitalsThreeTimes() {
    assertThat(weights("Ossel dam", "The dam of Ossel, a dam."))
        .isEqualTo(Map.of("ossel", 9, "dam", 4));
  }

  @Test
  void aTermHasAnotherKeyInAnotherLanguage() {
    assertThat(StoryTerms.hash("en", "gift")).isNotEqualTo(StoryTerms.hash("de", "gift"));
  }

  private static TermRarity rarity(Row... counts) {
    return new TermRarity(Map.of("en", 800L), List.of(counts), true);
  }

  private static Row count(String term, long articles) {
    return RowFactory.create(StoryTerms.hash("en", term), articles);
  }

  @Test
  void rarityIsALogarithmWithTwoHundredAddedArticles() {
    TermRarity rarity = rarity(count("dam", 100), count("ossel", 2), count("said", 501));
    assertThat(rarity.of(StoryTerms.hash("en", "dam"), "en")).isEqualTo(Math.log(10));
    assertThat(rarity.of(StoryTerms.hash("en", "ossel"), "en")).isEqualTo(Math.log(500));
    assertThat(rarity.of(StoryTerms.hash("en", "said"), "en")).as("half of all").isZero();
    assertThat(rarity.of(StoryTerms.hash("en", "gull"), "en")).as("of one article").isZero();
  }

  @Test
  void unknownTermsAreAsRareAsTheRarestKnownOne() {
    var rarity = new TermRarity(Map.of("en", 800L), List.of(count("dam", 100)), false);
    assertThat(rarity.of(StoryTerms.hash("en", "ossel"), "en")).isEqualTo(Math.log(10));
  }

  @Test
  void aVectorHasLengthOneAndItsKeysAscend() {
    var terms = new StoryTerms();
    terms.read("", "dam ossel ossel gull", "en");
    TermVector vector = TermVector.of(terms, rarity(count("dam", 100), count("ossel", 2)), "en");
    double dam = Math.log(10);
    double ossel = (1 + Math.log(2)) * Math.log(500);
    double length = Math.sqrt(dam * dam + ossel * ossel);
    boolean isDamFirst = StoryTerms.hash("en", "dam") < StoryTerms.hash("en", "ossel");
    assertThat(vector.telling()).containsExactly("ossel", "dam");
    assertThat(vector.keys()).hasSize(2).isSorted();
    assertThat(vector.weights()[isDamFirst ? 0 : 1])
        .isCloseTo((float) (dam / length), within(1e-6f));
    assertThat(vector.weights()[isDamFirst ? 1 : 0])
        .isCloseTo((float) (ossel / length), within(1e-6f));
  }
}
