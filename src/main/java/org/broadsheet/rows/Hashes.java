package org.broadsheet.rows;

/**
 * Hashes of 64 bits. They are the same on every machine, and each bit depends on all of the input.
 */
public final class Hashes {
  private Hashes() {}

  /** The hash of a sequence, from the hash of all but its last element and the last element. */
  public static long joined(long hash, long next) {
    return mixed(hash * 0x9E3779B97F4A7C15L + next);
  }

  /** The finaliser of MurmurHash3 (Appleby, public domain). */
  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** The hash of a text, over all its chars. */
  public static long of(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = joined(hash, text.charAt(i));
    }
    return hash;
  }
}
