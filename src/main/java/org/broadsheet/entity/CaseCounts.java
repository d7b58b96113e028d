package org.broadsheet.entity;

import java.io.Serializable;

/**
 * Which words a corpus mostly writes in lower case, and which with a capital. Immutable and
 * compact: a word is kept as a 62-bit hash, in at most 24 bytes.
 */
public final class CaseCounts implements Serializable {
  private static final long serialVersionUID = 1;

  /** The largest number of words; a broadcast is then at most 4 MB. */
  public static final int MOST_WORDS = 300_000;

  /** Case counts without words: every word is {@link Use#UNKNOWN}. */
  public static final CaseCounts NONE = new Builder(0).build();

  /** How a corpus writes a word. */
  public enum Use {
    /** At least twice as often with a capital as in lower case. */
    PROPER,
    /** More often in lower case than with a capital. */
    COMMON,
    UNKNOWN
  }

  private static final long USE_BITS = 3;
  private static final long PROPER_BITS = 1;
  private static final long COMMON_BITS = 2;

  /** Open addressing. A slot holds a hash with the use in its lowest bits; 0 is empty. */
  private final long[] slots;

  private CaseCounts(long[] slots) {
    this.slots = slots;
  }

  /** How the corpus writes a word, given in lower case with straight apostrophes. */
  public Use of(String lowerCaseWord) {
    return of(WordHash.of(lowerCaseWord));
  }

  /** How the corpus writes the word with a {@link WordHash}. */
  public Use of(long hash) {
    long use = slots[slot(slots, hash)] & USE_BITS;
    return use == PROPER_BITS ? Use.PROPER : use == COMMON_BITS ? Use.COMMON : Use.UNKNOWN;
  }

  private static int slot(long[] slots, long hash) {
    int mask = slots.length - 1;
    int at = (int) (hash >>> 20) & mask;
    while (slots[at] != 0 && (slots[at] & ~USE_BITS) != (hash & ~USE_BITS)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Collects the counts of a corpus, word by word. */
  public static final class Builder {
    private final long[] slots;
    private final int mostWords;
    private int size;

    /**
     * Makes room for a number of different words.
     *
     * @throws IllegalArgumentException for more than {@link #MOST_WORDS}
     */
    public Builder(int mostWords) {
      if (mostWords < 0 || mostWords > MOST_WORDS) {
        throw new IllegalArgumentException(
            "Case counts hold 0 to " + MOST_WORDS + " words: " + mostWords);
      }
      this.mostWords = mostWords;
      this.slots = new long[Integer.highestOneBit(Math.max(1, mostWords * 3 / 2)) * 2];
    }

    /**
     * Adds a word that has not been added yet. A word that is written in both ways about equally
     * often is left out.
     *
     * @param word in lower case with straight apostrophes
     * @param lower how often it is written in lower case
     * @param capital how often it has a capital that its place does not require
     */
    public Builder add(String word, long lower, long capital) {
      long use =
          capital > 0 && capital >= 2 * lower ? PROPER_BITS : lower > capital ? COMMON_BITS : 0;
      if (use != 0) {
        if (size++ == mostWords) {
          throw new IllegalArgumentException("More than the " + mostWords + " words announced.");
        }
        long hash = WordHash.of(word);
        slots[slot(slots, hash)] = (hash & ~USE_BITS) | use;
      }
      return this;
    }

    public CaseCounts build() {
      return new CaseCounts(slots.clone());
    }
  }
}
