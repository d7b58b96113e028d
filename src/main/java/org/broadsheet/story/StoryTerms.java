package org.broadsheet.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.rows.Hashes;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;
import org.broadsheet.text.Words;

/**
 * The terms of one article at a time by which stories are told apart: those of the body once, those
 * of the title twice, and three times as much where they are written with a capital, as names are.
 * Stop words and single letters tell nothing.
 */
final class StoryTerms {
  private static final int TITLE = 2;
  private static final int CAPITAL = 3;
  private static final int MOST_FORMS = 1 << 17;
  private static final int MOST_CHARS = 1 << 21;
  private static final int MOST_LANGUAGES = 8;

  private final Words words = new Words();
  private final Map<String, Known> languages = new HashMap<>();
  private Known known;
  private char[] buffer = new char[1 << 14];
  private int[] seen = new int[1 << 10];
  private int size;

  /** What is known of one language's terms, by their number. */
  private static final class Known {
    private final Vocabulary vocabulary;
    private final String language;
    private long[] keys = new long[1 << 12];
    private int[] weights = new int[1 << 12];

    Known(String language) {
      this.language = language;
      this.vocabulary = new Vocabulary(language, StopWords.BUNDLED, MOST_FORMS, MOST_CHARS);
    }

    void makeRoom(int term) {
      if (term >= keys.length) {
        keys = Arrays.copyOf(keys, Math.max(term + 1, 2 * keys.length));
        weights = Arrays.copyOf(weights, keys.length);
      }
    }

    /** 0 for a term that tells nothing. */
    long key(int term) {
      if (keys[term] == 0) {
        String word = vocabulary.term(term);
        boolean isTelling =
            word.codePointCount(0, word.length()) > 1 && !vocabulary.isStopWord(term);
        keys[term] = isTelling ? hash(language, word) : 1;
      }
      return keys[term] == 1 ? 0 : keys[term];
    }
  }

  /**
   * Reads an article; what was read of the one before is forgotten.
   *
   * @param title "" if there is none
   */
  void read(String title, String text, String language) {
    begin(language);
    read(title, TITLE);
    read(text, 1);
  }

  private void begin(String language) {
    for (int i = 0; i < size; i++) {
      known.weights[seen[i]] = 0;
    }
    size = 0;
    if (languages.size() > MOST_LANGUAGES) {
      languages.clear();
    }
    known = languages.computeIfAbsent(language, Known::new);
    if (known.vocabulary.isFull()) {
      known = new Known(language);
      languages.put(language, known);
    }
  }

  private void read(String text, int weight) {
    int length = text.length();
    if (length > buffer.length) {
      buffer = new char[length];
    }
    text.getChars(0, length, buffer, 0);
    words.each(buffer, length, (from, to) -> add(from, to, weight));
  }

  private void add(int from, int to, int weight) {
    int term = known.vocabulary.id(buffer, from, to);
    known.makeRoom(term);
    if (known.key(term) == 0) {
      return;
    }
    if (known.weights[term] == 0) {
      if (size == seen.length) {
        seen = Arrays.copyOf(seen, 2 * size);
      }
      seen[size++] = term;
    }
    known.weights[term] += Character.isUpperCase(buffer[from]) ? CAPITAL * weight : weight;
  }

  /** Different telling terms of the article. */
  int size() {
    return size;
  }

  /** What stands for its i-th term in its language, never 0. */
  long key(int i) {
    return known.key(seen[i]);
  }

  /** The i-th term. */
  String term(int i) {
    return known.vocabulary.term(seen[i]);
  }

  /** Weighted uses of its i-th term, at least 1. */
  int weight(int i) {
    return known.weights[seen[i]];
  }

  /** Never 0 or 1. */
  static long hash(String language, String term) {
    long hash = Hashes.of(language + ' ' + term);
    return hash == 0 || hash == 1 ? 2 : hash;
  }
}
