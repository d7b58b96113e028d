package org.broadsheet.duplicate;

import java.util.Arrays;
import org.broadsheet.rows.Hashes;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;

/** The hashes of the words of one language, each computed once. */
final class TermHashes {
  private static final int MOST_FORMS = 1 << 17;
  private static final int MOST_CHARS = 1 << 21;

  private final Vocabulary vocabulary;
  private long[] hashes = new long[1 << 10];
  private int known;

  TermHashes(String language) {
    vocabulary = new Vocabulary(language, StopWords.BUNDLED, MOST_FORMS, MOST_CHARS);
  }

  /** The hash of the term at a place of the text. */
  long of(char[] text, int from, int to) {
    int term = vocabulary.id(text, from, to);
    if (term >= known) {
      learn(term);
    }
    return hashes[term];
  }

  /** Forgets the known words if there are too many; called between two articles. */
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
      // Without the language, which may be detected differently for a copy.
      hashes[known] = Hashes.of(vocabulary.term(known));
    }
  }
}
