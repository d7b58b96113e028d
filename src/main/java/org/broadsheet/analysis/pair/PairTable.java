package org.broadsheet.analysis.pair;

import org.broadsheet.rows.FrequencySketch;

/**
 * Pairs of entities, by the entities' numbers, with the articles and sentences that name both: open
 * addressing over primitive arrays.
 */
final class PairTable {
  private long[] first = new long[64];
  private long[] second = new long[64];
  private int[] articles = new int[64];
  private int[] sentences = new int[64];
  private int size;

  /** Adds an article that names both; true if none did before. */
  boolean add(long a, long b, int itsSentences) {
    int at = find(a, b);
    boolean isNew = articles[at] == 0;
    first[at] = a;
    second[at] = b;
    articles[at]++;
    sentences[at] += itsSentences;
    if (isNew && 2 * ++size > first.length) {
      grow();
    }
    return isNew;
  }

  private int find(long a, long b) {
    int mask = first.length - 1;
    int at = (int) FrequencySketch.hash(a, b, 0) & mask;
    while (articles[at] != 0 && (first[at] != a || second[at] != b)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldFirst = first;
    long[] oldSecond = second;
    int[] oldArticles = articles;
    int[] oldSentences = sentences;
    first = new long[2 * oldFirst.length];
    second = new long[first.length];
    articles = new int[first.length];
    sentences = new int[first.length];
    for (int i = 0; i < oldFirst.length; i++) {
      if (oldArticles[i] != 0) {
        int at = find(oldFirst[i], oldSecond[i]);
        first[at] = oldFirst[i];
        second[at] = oldSecond[i];
        articles[at] = oldArticles[i];
        sentences[at] = oldSentences[i];
      }
    }
  }

  /** Places to look at, taken or free. */
  int places() {
    return first.length;
  }

  boolean isTaken(int place) {
    return articles[place] != 0;
  }

  long first(int place) {
    return first[place];
  }

  long second(int place) {
    return second[place];
  }

  long articles(int place) {
    return articles[place];
  }

  long sentences(int place) {
    return sentences[place];
  }
}
