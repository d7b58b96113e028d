package org.broadsheet.analysis.telling;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.ArticleTerms;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/** The terms of an article's text. */
final class UsesOfTerms implements UsesOfArticle {
  private final Vocabularies vocabularies = new Vocabularies(StopWords.BUNDLED);
  private final ArticleTerms terms = new ArticleTerms();

  @Override
  public void each(Row article, Map<String, Integer> wanted, Use use) {
    if (vocabularies.isFull()) {
      vocabularies.clear();
    }
    Vocabulary vocabulary = vocabularies.of(article.getString(0));
    terms.count(article.getString(4), vocabulary);
    for (int i = 0; i < terms.size(); i++) {
      Integer number = wanted.get(vocabulary.term(terms.term(i)));
      if (number != null) {
        use.of(number, Math.toIntExact(terms.uses(i)));
      }
    }
  }
}
