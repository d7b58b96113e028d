package org.broadsheet.analysis.term;

import java.util.Arrays;

/**
 * What one group of articles (an outlet, a day …) has counted of each term so far, by the term's
 * number: open addressing over primitive arrays, one entry a term.
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
   * Adds one article's uses of a term; true if the group had none before.
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

  /** Places to look at, taken or free. */
  int places() {
    return terms.length;
  }

  boolean isTaken(int place) {
    return terms[place] != FREE;
  }

  int term(int place) {
    return terms[place];
  }

  long articles(int place) {
    return sums[SUMS * place];
  }

  long uses(int place) {
    return sums[SUMS * place + 1];
  }

  /** Σy² over the articles. */
  long squaredUses(int place) {
    return sums[SUMS * place + 2];
  }

  /** Σy·n over the articles. */
  long usesTimesTokens(int place) {
    return sums[SUMS * place + 3];
  }
}
