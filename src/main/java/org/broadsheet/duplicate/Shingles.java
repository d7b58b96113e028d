package org.broadsheet.duplicate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.rows.Hashes;
import org.broadsheet.text.Words;

/**
 * The runs of five words of a text, folded to terms and hashed to 64 bits. Different runs of two
 * articles have the same hash in about one of 10^13 pairs of articles. Holds one text at a time;
 * not thread safe.
 */
final class Shingles {
  /** Words of a shingle. */
  static final int WORDS = 5;

  /** More languages than any news corpus has. */
  private static final int MOST_LANGUAGES = 64;

  private static final long MULTIPLIER = 0xD6E8FEB86659FD93L;

  private final Words words = new Words();
  private final Map<String, TermHashes> languages = new HashMap<>();
  private final long[] window = new long[WORDS];
  private long[] hashes = new long[1 << 10];
  private char[] chars = new char[0];
  private TermHashes terms;
  private int read;
  private int size;

  /** Reads a text and forgets the one before. */
  void read(String text, String language) {
    if (languages.size() > MOST_LANGUAGES) {
      languages.clear();
    }
    terms = languages.computeIfAbsent(language, TermHashes::new);
    terms.keepBounded();
    chars = text.toCharArray();
    read = 0;
    size = 0;
    words.each(chars, chars.length, this::word);
  }

  /** The number of shingles with repetitions: 0 for a text of under five words. */
  int size() {
    return size;
  }

  /** The hashes in the order of the text, which are the first {@link #size()} of the array. */
  long[] hashes() {
    return hashes;
  }

  /** The different hashes, ascending. */
  long[] set() {
    long[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  private void word(int from, int to) {
    window[read++ % WORDS] = terms.of(chars, from, to);
    if (read < WORDS) {
      return;
    }
    long sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum = sum * MULTIPLIER + window[(read + i) % WORDS];
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = Hashes.joined(sum, WORDS);
  }
}
