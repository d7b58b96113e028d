package org.broadsheet.analysis.pair;

import org.broadsheet.rows.Hashes;

/**
 * Counts the articles and sentences that name both entities of a pair. A hash table with open
 * addressing over primitive arrays; its key is the numbers of the two entities.
 */
final class PairTable {
  private long[] first = new long[64];
  private long[] second = new long[64];
  private int[] articles = new int[64];
  private int[] sentences = new int[64];
  private int size;

  /** Adds an article that names both entities. Returns true if it is the first of the pair. */
  boolean add(long a, long b, int sentencesOfArticle) {
    int at = find(a, b);
    boolean isNew = articles[at] == 0;
    first[at] = a;
    second[at] = b;
    articles[at]++;
    sentences[at] += sentencesOfArticle;
    if (isNew && 2 * ++size > first.length) {
      grow();
    }
    return isNew;
  }

  private int find(long a, long b) {
    int mask = first.length - 1;
    int at = (int) Hashes.joined(a, b) & mask;
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

  /** How many slots there are, occupied or free. */
  int slots() {
    return first.length;
  }

  boolean isOccupied(int slot) {
    return articles[slot] != 0;
  }

  long first(int slot) {
    return first[slot];
  }

  long second(int slot) {
    return second[slot];
  }

  long articles(int slot) {
    return articles[slot];
  }

  long sentences(int slot) {
    return sentences[slot];
  }
}
