package org.broadsheet.analysis.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.broadsheet.analysis.TestSpark;
import org.broadsheet.corpus.Corpus;
import org.broadsheet.corpus.CorpusOptions;
import org.broadsheet.corpus.Preparation;
import org.broadsheet.text.StopWords;
import org.junit.jupiter.api.Test;

class SharedCoverageTest {
  private static final CorpusOptions OPTIONS =
      new CorpusOptions(
          StopWords.BUNDLED,
          false,
          OptionalInt.empty(),
          10,
          OptionalInt.empty(),
          3,
          TestSpark.NAMING);

  private final List<Row> articles = new ArrayList<>();
  private final List<Row> stories = new ArrayList<>();
  private final List<Row> duplicates = new ArrayList<>();

  private void article(String id, String outlet, String story) {
    articles.add(RowFactory.create(id, outlet, "accepted"));
    if (!story.isEmpty()) {
      stories.add(RowFactory.create(id, story));
    }
  }

  private void copy(String id, String outlet, String originalOutlet) {
    duplicates.add(RowFactory.create(id, "of " + id, outlet, originalOutlet));
  }

  private List<Row> rows() {
    var prepared =
        new Preparation(
            TestSpark.table("article_id string, outlet string, status string", articles),
            TestSpark.session().emptyDataFrame(),
            TestSpark.table(
                "article_id string, duplicate_of string, outlet string, original_outlet string",
                duplicates),
            true);
    var corpus =
        new Corpus(prepared, OPTIONS, TestSpark.STAGING)
            .withStories(() -> TestSpark.table("article_id string, story_id string", stories));
    return SharedCoverage.of(corpus)
        .select("outlet_a", "outlet_b", "shared_story_count", "copied_share")
        .orderBy("outlet_a", "outlet_b")
        .collectAsList();
  }

  @Test
  void countsEachStoryOnceForAnyNumberOfArticles() {
    article("a1", "Gazette", "dam");
    article("a2", "Gazette", "dam");
    article("a3", "Gazette", "ferry");
    article("b1", "Herald", "dam");
    article("b2", "Herald", "dam");
    article("b3", "Herald", "ferry");
    article("c1", "Tribune", "dam");
    article("c2", "Tribune", "");
    assertThat(rows())
        .containsExactly(
            RowFactory.create("Gazette", "Herald", 2L, 0.0),
            RowFactory.create("Gazette", "Tribune", 1L, 0.0),
            RowFactory.create("Herald", "Tribune", 1L, 0.0));
  }

  @Test
  void countsCopiesInBothDirectionsAmongTheArticlesOfBoth() {
    article("a1", "Gazette", "");
    article("a2", "Gazette", "");
    article("a3", "Gazette", "");
    article("b1", "Herald", "");
    article("b2", "Herald", "");
    article("c1", "Tribune", "");
    copy("a3", "Gazette", "Herald");
    copy("b2", "Herald", "Gazette");
    copy("a2", "Gazette", "Gazette");
    copy("c1", "Tribune", "Herald");
    assertThat(rows())
        .containsExactly(
            RowFactory.create("Gazette", "Herald", 0L, 2 / 5.0),
            RowFactory.create("Gazette", "Tribune", 0L, 0.0),
            RowFactory.create("Herald", "Tribune", 0L, 1 / 3.0));
  }

  @Test
  void anOutletWithMergedCopiesOnlyHasPairs() {
    article("a1", "Gazette", "");
    article("b1", "Herald", "");
    copy("b1", "Herald", "Gazette");
    assertThat(rows()).containsExactly(RowFactory.create("Gazette", "Herald", 0L, 1 / 2.0));
  }
}
