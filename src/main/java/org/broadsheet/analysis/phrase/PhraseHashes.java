package org.broadsheet.analysis.phrase;

import java.util.Arrays;
import org.broadsheet.rows.FrequencySketch;
import org.broadsheet.text.Vocabulary;

/** The hashes of phrases of one vocabulary's terms, and which of them can be published. */
final class PhraseHashes {
  private final Vocabulary vocabulary;
  private final boolean keepStopWords;
  private long[] ofTerms = new long[1 << 10];

  /**
   * @param keepStopWords whether phrases may start or end with a stop word
   */
  PhraseHashes(Vocabulary vocabulary, boolean keepStopWords) {
    this.vocabulary = vocabulary;
    this.keepStopWords = keepStopWords;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Whether a phrase with these words at its ends is one to publish. */
  boolean isPhrase(int first, int end) {
    return keepStopWords || (!vocabulary.isStopWord(first) && !vocabulary.isStopWord(end));
  }

  long of(int first, int second) {
    return FrequencySketch.hash(ofTerm(first), ofTerm(second), 0);
  }

  long of(int first, int second, int third) {
    return FrequencySketch.hash(ofTerm(first), ofTerm(second), ofTerm(third));
  }

  private long ofTerm(int term) {
    if (term >= ofTerms.length) {
      ofTerms = Arrays.copyOf(ofTerms, 2 * term);
    }
    if (ofTerms[term] == 0) {
      ofTerms[term] = FrequencySketch.hash(vocabulary.term(term));
    }
    return ofTerms[term];
  }
}
