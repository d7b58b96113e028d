package org.broadsheet.rows;

/** Hashes of 64 bits: the same on every machine, and spread evenly over all their bits. */
public final class Hashes {
  private Hashes() {}

  /** The hash of one thing after another. */
  public static long joined(long hash, long next) {
    return mixed(hash * 0x9E3779B97F4A7C15L + next);
  }

  /** The finaliser of MurmurHash3 (Appleby, public domain). */
  private static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  /** Of a text, over all its chars. */
  public static long of(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = joined(hash, text.charAt(i));
    }
    return hash;
  }
}
