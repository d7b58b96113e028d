package org.broadsheet.entity.token;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.entity.token.Tokens.Kind;
import org.broadsheet.lexicon.Language;

/**
 * Counts, for one task, how often each word is written in lower case, and how often with a capital
 * that its place does not require: inside a sentence, beside a word in lower case. The memory is
 * bounded if the caller saves the counts of a table that {@link #isFull} and {@link #clear}s it.
 * Not thread safe.
 */
public final class CaseTable {
  private static final int MOST_WORDS = 200_000;

  /** In chars; longer tokens are left out. */
  private static final int LONGEST_WORD = 40;

  private final Tokens tokens = new Tokens(Lexicon.ENGLISH);
  private final Headlines headlines = new Headlines();
  private final Map<Long, Count> counts = new HashMap<>();

  /** Receives the counts of each word. */
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

  /** Counts the words of an English article, or of one whose language is not known. */
  public void add(String text) {
    add(text, Language.ENGLISH.code());
  }

  /**
   * Counts the words of an article. Not for languages in which {@link Capitals#areNames a capital
   * does not mean a name}.
   */
  public void add(String text, String language) {
    tokens.read(text, Language.of(language));
    headlines.read(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.length(i) > LONGEST_WORD) {
        continue;
      }
      if (tokens.kind(i) == Kind.LOWER) {
        count(i).lower++;
      } else if (tokens.kind(i) == Kind.CAPITALISED
          && !tokens.startsSentence(i)
          && !headlines.contains(i)
          && (isLower(i - 1) || isLower(i + 1))) {
        count(i).capital++;
      }
    }
  }

  /** Whether the caller should {@link #clear} the table before the next article. */
  public boolean isFull() {
    return counts.size() >= MOST_WORDS;
  }

  /** The number of different words. */
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
    return i >= 0 && i < tokens.size() && tokens.kind(i) == Kind.LOWER;
  }
}
