package org.broadsheet.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.rows.Hashes;
import org.broadsheet.text.StopWords;
import org.broadsheet.text.Vocabulary;
import org.broadsheet.text.Words;

/**
 * The weighted terms of one article at a time. A term of the body counts once, a term of the title
 * twice, and a term with a capital, such as a name, three times as much. Stop words and single
 * letters do not count.
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

  /** The terms of one language, by their numbers. */
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

    /** The key of a term; 0 for one that does not count. */
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
   * Reads an article and forgets the one before.
   *
   * @param title "" without a title
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

  /** The number of different terms of the article. */
  int size() {
    return size;
  }

  /** The key of its i-th term in its language, never 0. */
  long key(int i) {
    return known.key(seen[i]);
  }

  /** The i-th term. */
  String term(int i) {
    return known.vocabulary.term(seen[i]);
  }

  /** The weighted uses of its i-th term, at least 1. */
  int weight(int i) {
    return known.weights[seen[i]];
  }

  /** The key of a term, never 0 or 1. */
  static long hash(String language, String term) {
    long hash = Hashes.of(language + ' ' + term);
    return hash == 0 || hash == 1 ? 2 : hash;
  }
}
