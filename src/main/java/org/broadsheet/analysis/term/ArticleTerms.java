package org.broadsheet.analysis.term;

import java.util.Arrays;
import org.broadsheet.text.Vocabulary;
import org.broadsheet.text.Words;

/** Counts the terms of one article at a time. */
public final class ArticleTerms {
  private final Words words = new Words();
  private char[] buffer = new char[1 << 14];
  private int[] uses = new int[1 << 12];
  private int[] seen = new int[1 << 10];
  private int size;
  private long tokens;

  /** Counts an article, and forgets the counts of the article before. */
  public void count(String text, Vocabulary vocabulary) {
    for (int i = 0; i < size; i++) {
      uses[seen[i]] = 0;
    }
    size = 0;
    tokens = 0;
    int length = text.length();
    if (length > buffer.length) {
      buffer = new char[length];
    }
    text.getChars(0, length, buffer, 0);
    words.each(buffer, length, (from, to) -> add(vocabulary.id(buffer, from, to)));
  }

  private void add(int term) {
    tokens++;
    if (term >= uses.length) {
      uses = Arrays.copyOf(uses, Math.max(term + 1, 2 * uses.length));
    }
    if (uses[term]++ == 0) {
      if (size == seen.length) {
        seen = Arrays.copyOf(seen, 2 * size);
      }
      seen[size++] = term;
    }
  }

  /** How many different terms the article has. */
  public int size() {
    return size;
  }

  /** The number of the i-th term, in order of first use. */
  public int term(int i) {
    return seen[i];
  }

  /** Uses of the i-th term. */
  public long uses(int i) {
    return uses[seen[i]];
  }

  long tokens() {
    return tokens;
  }
}
