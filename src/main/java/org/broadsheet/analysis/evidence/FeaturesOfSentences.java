package org.broadsheet.analysis.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.broadsheet.analysis.entity.EntityFields;
import org.broadsheet.analysis.entity.NameFields;
import org.broadsheet.analysis.term.Vocabularies;
import org.broadsheet.corpus.ArticleFields;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;
import org.broadsheet.text.Words;

/**
 * Finds the wanted features of an outlet in the sentences of its articles, one article at a time.
 */
interface FeaturesOfSentences {
  /**
   * Begins an article. Returns false if its outlet has no wanted feature.
   *
   * @param article outlet, language, article_id, text and, for entities, {@link Entities#COLUMN}
   */
  boolean begin(Row article);

  /**
   * The features that a sentence shows.
   *
   * @param number of the sentence in the article, from 0
   * @param text of the sentence
   */
  Set<String> in(int number, char[] text);

  /** Finds terms in the text of the sentences. */
  final class Terms implements FeaturesOfSentences {
    private final Map<List<String>, Set<String>> wanted;
    private final Vocabularies vocabularies = new Vocabularies(StopWords.BUNDLED);
    private final Words words = new Words();
    private Set<String> wantedHere = Set.of();
    private Vocabulary vocabulary;

    /**
     * @param wanted terms by outlet and language
     */
    Terms(Map<List<String>, Set<String>> wanted) {
      this.wanted = new HashMap<>(wanted);
    }

    @Override
    public boolean begin(Row article) {
      String outlet = article.getAs(ArticleFields.OUTLET.name());
      String language = article.getAs(ArticleFields.LANGUAGE.name());
      wantedHere = wanted.getOrDefault(List.of(outlet, language), Set.of());
      if (vocabularies.isFull()) {
        vocabularies.clear();
      }
      vocabulary = vocabularies.of(language);
      return !wantedHere.isEmpty();
    }

    @Override
    public Set<String> in(int number, char[] text) {
      var found = new TreeSet<String>();
      words.each(
          text,
          text.length,
          (from, to) -> {
            String term = vocabulary.term(vocabulary.id(text, from, to));
            if (wantedHere.contains(term)) {
              found.add(term);
            }
          });
      return found;
    }
  }

  /** Takes entities from a column of the article, which has the numbers of their sentences. */
  final class Entities implements FeaturesOfSentences {
    /** Structs of entity_id and the numbers of the sentences that name the entity. */
    static final String COLUMN = "entities";

    private final Map<Integer, Set<String>> bySentence = new HashMap<>();

    @Override
    public boolean begin(Row article) {
      bySentence.clear();
      List<Row> entities = article.getList(article.fieldIndex(COLUMN));
      for (Row entity : entities) {
        String id = entity.getAs(EntityFields.ENTITY_ID.name());
        List<Integer> sentences = entity.getList(entity.fieldIndex(NameFields.SENTENCES));
        sentences.forEach(
            sentence -> bySentence.computeIfAbsent(sentence, first -> new TreeSet<>()).add(id));
      }
      return true;
    }

    @Override
    public Set<String> in(int number, char[] text) {
      return bySentence.getOrDefault(number, Set.of());
    }
  }
}
