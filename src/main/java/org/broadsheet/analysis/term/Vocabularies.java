package org.broadsheet.analysis.term;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/** The vocabularies of one task, one for each language. Their size together is bounded. */
public final class Vocabularies {
  private static final int MOST_FORMS = 1 << 18;
  private static final int MOST_CHARS = 1 << 22;

  /** Languages at which the vocabularies are full. */
  private static final int MOST_LANGUAGES = 64;

  private final StopWords stopWords;
  private final Map<String, Vocabulary> byLanguage = new HashMap<>();

  public Vocabularies(StopWords stopWords) {
    this.stopWords = stopWords;
  }

  /** The vocabulary of a language, empty at first. */
  public Vocabulary of(String language) {
    return byLanguage.computeIfAbsent(
        language, any -> new Vocabulary(language, stopWords, MOST_FORMS, MOST_CHARS));
  }

  /** Whether the vocabularies must be cleared before another article is read. */
  public boolean isFull() {
    return byLanguage.size() > MOST_LANGUAGES
        || byLanguage.values().stream().anyMatch(Vocabulary::isFull);
  }

  public void clear() {
    byLanguage.clear();
  }
}
