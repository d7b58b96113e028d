package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.benchmark.CleanArticle;
import org.broadsheet.benchmark.EntityAccuracy;
import org.broadsheet.benchmark.EntityGold;
import org.broadsheet.benchmark.EntityScore;
import org.broadsheet.benchmark.EntityScores;
import org.broadsheet.benchmark.LearnedEntities;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.recognition.Recognition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How good a model is on every third article when it has learned from the other two. */
@Tag("corpora")
class LearnedEntitiesTest {
  private static final List<EntityType> PERSONS_PLACES_ORGANISATIONS =
      List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION);

  private static EntityScores scores;

  @BeforeAll
  static void learn() throws IOException {
    List<CleanArticle> corpus =
        CleanArticle.read(Corpora.file("worldwide-dev.jsonl.gz"), TestSpark.session());
    Path marks = Corpora.file("worldwide-dev.ner");
    List<EntityGold> articles = EntityGold.read(corpus, marks);
    EntityModel model = LearnedEntities.model(articles, marks);
    var recogniser = Recognition.ofModel(model).with(EntityAccuracy.caseCounts(corpus));
    scores = EntityScores.of(recogniser, EntityGold.heldOut(articles));
  }

  @Test
  void findsPersonsPlacesAndOrganisations() {
    double right = 0;
    double found = 0;
    double sought = 0;
    for (EntityType type : PERSONS_PLACES_ORGANISATIONS) {
      EntityScore score = scores.of(type);
      right += score.recall() * score.sought();
      found += score.recall() * score.sought() / score.precision();
      sought += score.sought();
    }
    assertThat(2 * right / (found + sought)).as(figures()).isGreaterThanOrEqualTo(76);
  }

  @Test
  void findsNamesOfAnyType() {
    assertThat(scores.typeFree().f1()).as(figures()).isGreaterThanOrEqualTo(85);
  }

  private static String figures() {
    var figures = new StringBuilder();
    for (EntityType type : EntityType.values()) {
      if (type != EntityType.OTHER) {
        EntityScore score = scores.of(type);
        figures.append(
            "%s P %.1f R %.1f F1 %.1f; "
                .formatted(type.word(), score.precision(), score.recall(), score.f1()));
      }
    }
    return figures.toString();
  }
}
