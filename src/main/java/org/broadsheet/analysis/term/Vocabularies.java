package org.broadsheet.analysis.term;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/** The vocabularies of one task, one a language, of bounded size together. */
public final class Vocabularies {
  private static final int MOST_FORMS = 1 << 18;
  private static final int MOST_CHARS = 1 << 22;

  /** More languages than any news corpus has: what is beyond waits for the next table-full. */
  private static final int MOST_LANGUAGES = 64;

  private final StopWords stopWords;
  private final Map<String, Vocabulary> byLanguage = new HashMap<>();

  public Vocabularies(StopWords stopWords) {
    this.stopWords = stopWords;
  }

  public Vocabulary of(String language) {
    return byLanguage.computeIfAbsent(
        language, any -> new Vocabulary(language, stopWords, MOST_FORMS, MOST_CHARS));
  }

  public boolean isFull() {
    return byLanguage.size() > MOST_LANGUAGES
        || byLanguage.values().stream().anyMatch(Vocabulary::isFull);
  }

  public void clear() {
    byLanguage.clear();
  }
}
