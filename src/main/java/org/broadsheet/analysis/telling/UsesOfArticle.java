package org.broadsheet.analysis.telling;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.entity.EntityFields;
import org.broadsheet.analysis.term.ArticleTerms;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/** Counts the uses of wanted features in articles, one article at a time. */
interface UsesOfArticle {
  /** Receives the number of a feature and its uses. */
  @FunctionalInterface
  interface Use {
    void of(int feature, int uses);
  }

  /** Creates a counter for each task, since counters cache what they learn. */
  @FunctionalInterface
  interface Factory extends Serializable {
    UsesOfArticle create();
  }

  /**
   * Passes on each wanted feature that the article uses, with its uses, once per feature.
   *
   * @param article of {@link StoryArticles}
   * @param wanted number of each wanted feature
   */
  void each(Row article, Map<String, Integer> wanted, Use use);

  /** Counts the terms of an article's text. */
  final class OfTerms implements UsesOfArticle {
    private final Vocabularies vocabularies = new Vocabularies(StopWords.BUNDLED);
    private final ArticleTerms terms = new ArticleTerms();

    @Override
    public void each(Row article, Map<String, Integer> wanted, Use use) {
      if (vocabularies.isFull()) {
        vocabularies.clear();
      }
      Vocabulary vocabulary = vocabularies.of(article.getAs(ArticleFields.LANGUAGE.name()));
      terms.count(article.getAs(StoryArticles.CONTENT), vocabulary);
      for (int i = 0; i < terms.size(); i++) {
        Integer number = wanted.get(vocabulary.term(terms.term(i)));
        if (number != null) {
          use.of(number, Math.toIntExact(terms.uses(i)));
        }
      }
    }
  }

  /** Takes the entities of an article with their mentions from its content. */
  final class OfEntities implements UsesOfArticle {
    @Override
    public void each(Row article, Map<String, Integer> wanted, Use use) {
      List<Row> entities = article.getList(article.fieldIndex(StoryArticles.CONTENT));
      for (Row entity : entities) {
        Integer number = wanted.get(entity.<String>getAs(EntityFields.ENTITY_ID.name()));
        if (number != null) {
          long mentions = entity.getAs(EntityFields.MENTION_COUNT.name());
          use.of(number, Math.toIntExact(mentions));
        }
      }
    }
  }
}
