package org.broadsheet.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.broadsheet.entity.CaseCounts;
import org.broadsheet.entity.EntityRecogniser;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.Mention;
import org.broadsheet.entity.recognition.ModelAccuracy;
import org.broadsheet.entity.recognition.Recognition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EntityTrainingTest {
  private static EntityModel model;

  @BeforeAll
  static void learn() {
    model = EntityTraining.learn(InventedGold.texts(40));
  }

  private static List<String> names(String text) {
    List<Mention> names = Recognition.ofModel(model).with(CaseCounts.NONE).mentions(text, "en");
    return GoldTokensTest.names(new GoldText(text, names));
  }

  @Test
  void findsNamesItHasNotSeenByWhatIsAroundThem() {
    assertThat(names("Yesterday Perrin Oskalt said in Wendrow that the Grain Bureau will meet."))
        .containsExactly("Perrin Oskalt person", "Wendrow place", "Grain Bureau organisation");
  }

  @Test
  void neverLooksAtWordsWithoutACapital() {
    assertThat(names("yesterday aldo brankov said in velmora that nobody will meet here."))
        .isEmpty();
  }

  @Test
  void anEmptyTextHasNoNames() {
    assertThat(names("")).isEmpty();
  }

  @Test
  void countsCodePoints() {
    assertThat(names("😀 Yesterday Aldo Brankov said in Sorrin that it rains."))
        .containsExactly("Aldo Brankov person", "Sorrin place");
  }

  @Test
  void oneRecogniserReadsTextAfterText() {
    EntityRecogniser recogniser = Recognition.ofModel(model).with(CaseCounts.NONE);
    String text = "Yesterday Aldo Brankov said in Sorrin that it rains.";
    List<Mention> first = recogniser.mentions(text, "en");
    recogniser.mentions("In Kestria, the Grain Union and Mirea Ostrell met. ".repeat(300), "en");
    assertThat(recogniser.mentions(text, "en")).isEqualTo(first).isNotEmpty();
  }

  @Test
  void theSameGoldGivesTheSameBytes() throws IOException {
    assertThat(bytes(EntityTraining.learn(InventedGold.texts(40)))).isEqualTo(bytes(model));
    assertThat(bytes(EntityTraining.learn(InventedGold.texts(39)))).isNotEqualTo(bytes(model));
  }

  @Test
  void isGoodAtWhatItHasLearned() {
    ModelAccuracy accuracy = ModelAccuracy.of(model, InventedGold.texts(20));
    assertThat(accuracy.f1(EntityType.PERSON, EntityType.PLACE)).isGreaterThan(99);
    assertThat(accuracy.f1(EntityType.GROUP)).isZero();
  }

  @Test
  void aModelTrainedOnNothingFindsNothing() {
    EntityModel empty = EntityTraining.learn(List.of());
    assertThat(Recognition.ofModel(empty).with(CaseCounts.NONE).mentions("Aldo sleeps.", "en"))
        .isEmpty();
  }

  private static byte[] bytes(EntityModel learned) throws IOException {
    var out = new ByteArrayOutputStream();
    learned.write(out);
    return out.toByteArray();
  }
}
