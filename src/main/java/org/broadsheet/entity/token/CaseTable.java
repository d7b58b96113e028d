package org.broadsheet.entity.token;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts, for one task, how often each word is written small and how often with a capital where a
 * capital says something: inside a sentence, beside a word without one. Bounded: when it {@link
 * #isFull}, hand on what it holds and {@link #clear} it. Not thread safe.
 */
public final class CaseTable {
  private static final int MOST_WORDS = 200_000;

  /** Longer ones are no words. */
  private static final int LONGEST_WORD = 40;

  private final Tokens tokens = new Tokens(Lexicon.of("en"));
  private final Headlines headlines = new Headlines();
  private final Map<Long, Count> counts = new HashMap<>();

  /** What is done with each word's counts. */
  @FunctionalInterface
  public interface Sink {
    void accept(String lowerCaseWord, long lower, long capital);
  }

  private static final class Count {
    private final String word;
    private long lower;
    private long capital;

    Count(String word) {
      this.word = word;
    }
  }

  /**
   * Counts the words of an article. Leave out languages in which {@link Capitals#areNames a capital
   * does not mean a name}.
   */
  public void add(String text) {
    tokens.read(text);
    headlines.read(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.length(i) > LONGEST_WORD) {
        continue;
      }
      if (tokens.kind(i) == TokenKind.LOWER) {
        count(i).lower++;
      } else if (tokens.kind(i) == TokenKind.CAPITALISED
          && !tokens.startsSentence(i)
          && !headlines.contains(i)
          && (isLower(i - 1) || isLower(i + 1))) {
        count(i).capital++;
      }
    }
  }

  /** Whether it is time to {@link #clear}: there is room for one more article, of any length. */
  public boolean isFull() {
    return counts.size() >= MOST_WORDS;
  }

  /** How many different words it holds. */
  public int size() {
    return counts.size();
  }

  public void forEach(Sink sink) {
    counts.values().forEach(count -> sink.accept(count.word, count.lower, count.capital));
  }

  public void clear() {
    counts.clear();
  }

  private Count count(int i) {
    return counts.computeIfAbsent(tokens.hash(i), hash -> new Count(tokens.lower(i)));
  }

  private boolean isLower(int i) {
    return i >= 0 && i < tokens.size() && tokens.kind(i) == TokenKind.LOWER;
  }
}
