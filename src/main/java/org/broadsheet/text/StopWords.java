package org.broadsheet.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that say how, not what: “the”, “of”, “من”. Per language, Apache Lucene's lists (English:
 * Snowball's full one), our own for Chinese, Korean, Hebrew and Vietnamese, and the user's words
 * for every language.
 */
public final class StopWords implements Serializable {
  private static final long serialVersionUID = 1;

  /** The lists of the languages, nothing of the user's. */
  public static final StopWords BUNDLED = new StopWords(Set.of());

  private final HashSet<String> own;
  private final transient Map<String, Set<String>> ownTerms = new ConcurrentHashMap<>();

  private StopWords(Set<String> own) {
    this.own = new HashSet<>(own);
  }

  /**
   * These and {@code words}, in every language; written as anyone likes, they are compared as
   * terms.
   */
  public StopWords with(Set<String> words) {
    HashSet<String> all = new HashSet<>(own);
    all.addAll(words);
    return new StopWords(all);
  }

  /**
   * Whether {@code term} is a stop word of {@code language}; a language without a list has the
   * user's words only.
   *
   * @param term as {@link TermForms#of} gives it
   */
  public boolean contains(String language, String term) {
    return StopLists.contains(language, term)
        || (!own.isEmpty() && ownTerms.computeIfAbsent(language, this::ownTermsOf).contains(term));
  }

  private Set<String> ownTermsOf(String language) {
    return own.stream().map(word -> TermForms.of(word, language)).collect(toUnmodifiableSet());
  }

  /** Field initialisers do not run on deserialisation. */
  private Object readResolve() {
    return new StopWords(own);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StopWords that && own.equals(that.own);
  }

  @Override
  public int hashCode() {
    return own.hashCode();
  }
}
