package org.broadsheet.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words without a topic, such as “the”, “of”, “من”. Each language has Apache Lucene's list
 * (English: Snowball's full one) or Broadsheet's own (Chinese, Korean, Hebrew, Vietnamese). The
 * user's words are added for every language.
 */
public final class StopWords implements Serializable {
  private static final long serialVersionUID = 1;

  /** The lists of the languages, without words of the user. */
  public static final StopWords BUNDLED = new StopWords(Set.of());

  private final HashSet<String> own;
  private final transient Map<String, Set<String>> ownTerms = new ConcurrentHashMap<>();

  private StopWords(Set<String> own) {
    this.own = new HashSet<>(own);
  }

  /** These stop words and {@code words}, in every language. The words are compared as terms. */
  public StopWords with(Set<String> words) {
    HashSet<String> all = new HashSet<>(own);
    all.addAll(words);
    return new StopWords(all);
  }

  /**
   * Whether {@code term} is a stop word of {@code language}. A language without a list has only the
   * user's words.
   *
   * @param term a result of {@link TermForms#of}
   */
  public boolean contains(String language, String term) {
    return StopLists.contains(language, term)
        || (!own.isEmpty() && ownTerms.computeIfAbsent(language, this::ownTermsOf).contains(term));
  }

  private Set<String> ownTermsOf(String language) {
    return own.stream().map(word -> TermForms.of(word, language)).collect(toUnmodifiableSet());
  }

  /** Constructs the object again, because deserialisation leaves out transient fields. */
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
