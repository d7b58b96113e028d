package org.broadsheet.analysis.term;

import java.util.Arrays;

/**
 * The sums of each term over one group of articles, such as an outlet. A hash table with open
 * addressing over primitive arrays; its key is the number of the term.
 */
final class TermTable {
  private static final int SUMS = 4;
  private static final int FREE = -1;

  private int[] terms = new int[64];
  private long[] sums = new long[SUMS * terms.length];
  private int size;

  TermTable() {
    Arrays.fill(terms, FREE);
  }

  /**
   * Adds the uses of a term in one article. Returns true if they are the first of the group.
   *
   * @param tokens of the article
   */
  boolean add(int term, long uses, long tokens) {
    int at = find(term);
    boolean isNew = terms[at] == FREE;
    if (isNew) {
      terms[at] = term;
      size++;
    }
    int sum = SUMS * at;
    sums[sum]++;
    sums[sum + 1] += uses;
    sums[sum + 2] += uses * uses;
    sums[sum + 3] += uses * tokens;
    if (2 * size > terms.length) {
      grow();
    }
    return isNew;
  }

  private int find(int term) {
    int mask = terms.length - 1;
    int at = ((term * 0x9E3779B9) >>> 7) & mask;
    while (terms[at] != FREE && terms[at] != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldTerms = terms;
    long[] oldSums = sums;
    terms = new int[2 * oldTerms.length];
    sums = new long[SUMS * terms.length];
    Arrays.fill(terms, FREE);
    for (int i = 0; i < oldTerms.length; i++) {
      if (oldTerms[i] != FREE) {
        int at = find(oldTerms[i]);
        terms[at] = oldTerms[i];
        System.arraycopy(oldSums, SUMS * i, sums, SUMS * at, SUMS);
      }
    }
  }

  /** How many slots there are, occupied or free. */
  int slots() {
    return terms.length;
  }

  boolean isOccupied(int slot) {
    return terms[slot] != FREE;
  }

  int term(int slot) {
    return terms[slot];
  }

  long articles(int slot) {
    return sums[SUMS * slot];
  }

  long uses(int slot) {
    return sums[SUMS * slot + 1];
  }

  /** Σy² over the articles. */
  long squaredUses(int slot) {
    return sums[SUMS * slot + 2];
  }

  /** Σy·n over the articles. */
  long usesTimesTokens(int slot) {
    return sums[SUMS * slot + 3];
  }
}
