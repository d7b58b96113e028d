package org.broadsheet.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.benchmark.CleanArticle;
import org.broadsheet.benchmark.EntityAccuracy;
import org.broadsheet.benchmark.EntityGold;
import org.broadsheet.benchmark.EntityScores;
import org.broadsheet.entity.EntityType;
import org.broadsheet.entity.rule.RuleRecogniser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The accuracy of the rules on articles from many countries. See entities.md for what was seen of
 * them.
 */
@Tag("corpora")
class WorldwideTest {
  private static List<EntityGold> articles;
  private static EntityScores scores;

  @BeforeAll
  static void recognise() throws IOException {
    List<CleanArticle> corpus =
        CleanArticle.read(Corpora.file("worldwide-dev.jsonl.gz"), TestSpark.session());
    articles = EntityGold.read(corpus, Corpora.file("worldwide-dev.ner"));
    var recogniser = new RuleRecogniser(EntityAccuracy.caseCounts(corpus));
    scores = EntityScores.of(recogniser, EntityGold.heldOut(articles));
  }

  @Test
  void findsTheMarksInTheText() {
    assertThat(articles).hasSizeGreaterThan(530);
    assertThat(EntityGold.heldOut(articles)).hasSize(179);
    assertThat(articles.stream().mapToInt(article -> article.spans().size()).sum())
        .isGreaterThan(23_000);
  }

  @Test
  void findsNamesOfAnyType() {
    assertThat(scores.typeFree().f1()).isGreaterThanOrEqualTo(84);
  }

  @Test
  void givesPersonsPlacesAndOrganisationsTheirType() {
    assertThat(scores.of(EntityType.PERSON).f1()).isGreaterThanOrEqualTo(76);
    assertThat(scores.of(EntityType.PLACE).f1()).isGreaterThanOrEqualTo(77);
    assertThat(scores.of(EntityType.ORGANISATION).f1()).isGreaterThanOrEqualTo(57);
  }
}
