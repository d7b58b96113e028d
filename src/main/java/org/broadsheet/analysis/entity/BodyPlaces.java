package org.broadsheet.analysis.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/** Finds the token and the sentence of a char, for one text after another. */
final class BodyPlaces {
  /** Words at the start of a body that are its lead. */
  static final int LEAD_TOKENS = 50;

  private static final int MOST_LANGUAGES = 64;
  private static final long BILLION = 1_000_000_000L;

  private final Words words = new Words();
  private final Map<String, Sentences> byLanguage = new HashMap<>();
  private final Starts tokens = new Starts();
  private final Starts sentences = new Starts();

  void read(String text, String language) {
    char[] chars = text.toCharArray();
    if (byLanguage.size() > MOST_LANGUAGES) {
      byLanguage.clear();
    }
    tokens.clear();
    words.each(chars, chars.length, (from, to) -> tokens.add(from));
    sentences.clear();
    byLanguage
        .computeIfAbsent(language, Sentences::new)
        .each(chars, chars.length, (from, to) -> sentences.add(from));
  }

  /** How many tokens start before a char. */
  int token(int at) {
    return tokens.before(at);
  }

  /** The number of the sentence a char is in, from 0. */
  int sentence(int at) {
    return Math.max(0, sentences.before(at + 1) - 1);
  }

  /** A number of tokens in billionths of the tokens of the text. */
  long share(long before) {
    return tokens.size == 0 ? 0 : before * BILLION / tokens.size;
  }

  /** The chars at which tokens or sentences start, ascending. */
  private static final class Starts {
    private int[] starts = new int[1 << 10];
    private int size;

    void clear() {
      size = 0;
    }

    void add(int start) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
      }
      starts[size++] = start;
    }

    int before(int at) {
      int place = Arrays.binarySearch(starts, 0, size, at);
      return place < 0 ? -place - 1 : place;
    }
  }
}
