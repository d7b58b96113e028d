package org.broadsheet.analysis.phrase;

/**
 * Counts the uses and articles of phrases of two or three terms. A hash table with open addressing
 * over primitive arrays; its key is the numbers of the terms, packed into a long.
 */
final class PhraseTable {
  /** Numbers of terms are below this, so that three of them fit into a long. */
  static final int MOST_TERMS = 1 << 21;

  private static final int BITS = 21;
  private static final long TERM = MOST_TERMS - 1L;
  private static final long FREE = 0;

  private long[] phrases = new long[64];
  private int[] uses = new int[64];
  private int[] articles = new int[64];
  private int[] lastArticle = new int[64];
  private int size;

  /**
   * The key of a pair, above 0. Each term is stored as its number plus 1; 0 means no third term.
   */
  static long of(int first, int second) {
    return ((first + 1L) << (2 * BITS)) | ((second + 1L) << BITS);
  }

  /** The key of a triple. */
  static long of(int first, int second, int third) {
    return of(first, second) | (third + 1L);
  }

  /** The number of the i-th term of a phrase; -1 for the third term of a pair. */
  static int term(long phrase, int i) {
    return (int) ((phrase >>> ((2 - i) * BITS)) & TERM) - 1;
  }

  /**
   * Adds a use of a phrase.
   *
   * @param article number of the article, not below the last one that was added
   */
  void add(long phrase, int article) {
    int at = find(phrase);
    boolean isNew = phrases[at] == FREE;
    if (isNew) {
      phrases[at] = phrase;
      size++;
    }
    uses[at]++;
    if (isNew || lastArticle[at] != article) {
      lastArticle[at] = article;
      articles[at]++;
    }
    if (isNew && 2 * size > phrases.length) {
      grow();
    }
  }

  private int find(long phrase) {
    int mask = phrases.length - 1;
    long mixed = phrase * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed ^ (mixed >>> 32)) & mask;
    while (phrases[at] != FREE && phrases[at] != phrase) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = phrases;
    int[] oldUses = uses;
    int[] oldArticles = articles;
    int[] oldLast = lastArticle;
    phrases = new long[2 * old.length];
    uses = new int[phrases.length];
    articles = new int[phrases.length];
    lastArticle = new int[phrases.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != FREE) {
        int at = find(old[i]);
        phrases[at] = old[i];
        uses[at] = oldUses[i];
        articles[at] = oldArticles[i];
        lastArticle[at] = oldLast[i];
      }
    }
  }

  /** How many different phrases the table has. */
  int size() {
    return size;
  }

  /** How many slots there are, occupied or free. */
  int slots() {
    return phrases.length;
  }

  boolean isOccupied(int slot) {
    return phrases[slot] != FREE;
  }

  long phrase(int slot) {
    return phrases[slot];
  }

  long uses(int slot) {
    return uses[slot];
  }

  long articles(int slot) {
    return articles[slot];
  }
}
