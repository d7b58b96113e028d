package org.broadsheet.analysis.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;
import org.broadsheet.text.Words;

/** The terms to look for, by outlet and language, in sentences. */
final class TermsOfSentences implements FeaturesOfSentences {
  private final Map<List<String>, Set<String>> wanted;
  private final Vocabularies vocabularies = new Vocabularies(StopWords.BUNDLED);
  private final Words words = new Words();
  private Set<String> here = Set.of();
  private Vocabulary vocabulary;

  /**
   * @param wanted terms by outlet and language
   */
  TermsOfSentences(Map<List<String>, Set<String>> wanted) {
    this.wanted = new HashMap<>(wanted);
  }

  @Override
  public boolean turnTo(Row article) {
    String language = article.getString(1);
    here = wanted.getOrDefault(List.of(article.getString(0), language), Set.of());
    if (vocabularies.isFull()) {
      vocabularies.clear();
    }
    vocabulary = vocabularies.of(language);
    return !here.isEmpty();
  }

  @Override
  public Set<String> in(int number, char[] text) {
    var found = new TreeSet<String>();
    words.each(
        text,
        text.length,
        (from, to) -> {
          String term = vocabulary.term(vocabulary.id(text, from, to));
          if (here.contains(term)) {
            found.add(term);
          }
        });
    return found;
  }
}
