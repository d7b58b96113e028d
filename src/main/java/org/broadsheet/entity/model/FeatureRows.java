package org.broadsheet.entity.model;

/**
 * The rows of a weight table for the features of one token. Features are hashed to rows, so a model
 * does not have a list of features (Weinberger et al. 2009, Feature hashing for large scale
 * multitask learning). Reused for the next token.
 */
final class FeatureRows {
  private static final int ROW_BITS = 18;

  /** The number of rows of a table. */
  static final int COUNT = 1 << ROW_BITS;

  /** Its length is more than the number of features of a token. */
  private final int[] rows = new int[128];

  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int row(int i) {
    return rows[i];
  }

  /** Adds a feature with one value. */
  void add(Feature feature, long value) {
    long hash = (value + feature.salt()) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 31)) * 0x94d049bb133111ebL;
    rows[size++] = (int) (hash >>> (Long.SIZE - ROW_BITS));
  }

  /** Adds a feature with two values. */
  void add(Feature feature, long a, long b) {
    add(feature, pair(a, b));
  }

  /** Combines two numbers to one. */
  static long pair(long a, long b) {
    return (a ^ (a >>> 29)) * 0xd6e8feb86659fd93L + b;
  }
}
