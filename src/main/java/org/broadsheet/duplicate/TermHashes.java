package org.broadsheet.duplicate;

import java.util.Arrays;
import org.broadsheet.rows.Hashes;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/** The hashes of the words of one language, computed once for each word met. */
final class TermHashes {
  private static final int MOST_FORMS = 1 << 17;
  private static final int MOST_CHARS = 1 << 21;

  private final Vocabulary vocabulary;
  private long[] hashes = new long[1 << 10];
  private int known;

  TermHashes(String language) {
    vocabulary = new Vocabulary(language, StopWords.BUNDLED, MOST_FORMS, MOST_CHARS);
  }

  /** The hash of the term that is written there. */
  long of(char[] text, int from, int to) {
    int term = vocabulary.id(text, from, to);
    if (term >= known) {
      learn(term);
    }
    return hashes[term];
  }

  /** Forgets what it knows when that has become much: between two articles. */
  void keepBounded() {
    if (vocabulary.isFull()) {
      vocabulary.clear();
      known = 0;
    }
  }

  private void learn(int term) {
    if (term >= hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * term);
    }
    for (; known <= term; known++) {
      // Not of the language: the same words are the same whatever language they were taken for.
      hashes[known] = Hashes.of(vocabulary.term(known));
    }
  }
}
