package org.broadsheet.entity.model;

import java.util.Arrays;

/** Counts the tags of each word of a text. Reused for the next text. */
final class WordTags {
  /** In place of the tag of a word that does not have one yet. */
  static final int NONE = -1;

  private static final int FIRST_ROOM = 512;
  private static final int MOST_KEPT = 4_096;

  private long[] hashes = new long[FIRST_ROOM];
  private int[] counts = new int[FIRST_ROOM * Tags.COUNT];
  private int size;

  /** Removes all words; after a long text its memory is released too. */
  void clear() {
    if (hashes.length > MOST_KEPT) {
      hashes = new long[FIRST_ROOM];
      counts = new int[FIRST_ROOM * Tags.COUNT];
    } else {
      Arrays.fill(hashes, 0);
      Arrays.fill(counts, 0);
    }
    size = 0;
  }

  void add(long hash, int tag) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      hashes[slot] = hash;
      size++;
    }
    counts[slot * Tags.COUNT + tag]++;
  }

  /** The most frequent tag of a word, of equals the first; {@link #NONE} for a new word. */
  int usual(long hash) {
    int slot = slot(hash);
    if (hashes[slot] == 0) {
      return NONE;
    }
    int best = 0;
    for (int tag = 1; tag < Tags.COUNT; tag++) {
      if (count(slot, tag) > count(slot, best)) {
        best = tag;
      }
    }
    return best;
  }

  /** How often a word has had a tag. */
  int times(long hash, int tag) {
    return counts[slot(hash) * Tags.COUNT + tag];
  }

  private int count(int slot, int tag) {
    return counts[slot * Tags.COUNT + tag];
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int at = (int) (hash >>> 20) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = hashes;
    int[] oldCounts = counts;
    hashes = new long[2 * old.length];
    counts = new int[hashes.length * Tags.COUNT];
    for (int from = 0; from < old.length; from++) {
      if (old[from] != 0) {
        int slot = slot(old[from]);
        hashes[slot] = old[from];
        System.arraycopy(oldCounts, from * Tags.COUNT, counts, slot * Tags.COUNT, Tags.COUNT);
      }
    }
  }
}
