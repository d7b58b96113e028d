package org.broadsheet.entity.model;

/**
 * The rows of a weight table that belong to what holds of a token: features are not numbered but
 * hashed, so that a model needs no list of them (Weinberger et al. 2009, Feature hashing for large
 * scale multitask learning). Used again for the next token.
 */
final class FeatureRows {
  private static final int ROW_BITS = 18;

  /** Rows in a table. */
  static final int COUNT = 1 << ROW_BITS;

  /** More than hold of any token. */
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

  /** One more. */
  void add(Feature feature, long value) {
    long hash = (value + feature.salt()) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 31)) * 0x94d049bb133111ebL;
    rows[size++] = (int) (hash >>> (Long.SIZE - ROW_BITS));
  }

  /** Two values that hold together. */
  void add(Feature feature, long a, long b) {
    add(feature, pair(a, b));
  }

  /** One number for two. */
  static long pair(long a, long b) {
    return (a ^ (a >>> 29)) * 0xd6e8feb86659fd93L + b;
  }
}
