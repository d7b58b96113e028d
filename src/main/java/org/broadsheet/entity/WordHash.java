package org.broadsheet.entity;

/**
 * A 64-bit hash that stands for a word in lower case: <a
 * href="https://datatracker.ietf.org/doc/html/draft-eastlake-fnv">FNV-1a</a> over chars, mixed once
 * more. Among a million words, the probability that any two have the same hash is 1 in 37 million.
 * Never 0.
 */
public final class WordHash {
  public static final long START = 0xcbf29ce484222325L;

  private WordHash() {}

  public static long of(String lowerCaseWord) {
    long hash = START;
    for (int i = 0; i < lowerCaseWord.length(); i++) {
      hash = with(hash, lowerCaseWord.charAt(i));
    }
    return finished(hash);
  }

  public static long with(long hash, char c) {
    return (hash ^ c) * 0x100000001b3L;
  }

  public static long finished(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }
}
