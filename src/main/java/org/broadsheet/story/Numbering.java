package org.broadsheet.story;

import java.util.Arrays;

/** Numbers 64-bit keys from 0 in the order in which they are added, by open addressing. */
final class Numbering {
  private static final int FREE = -1;

  private int[] slots = new int[64];
  private long[] keys = new long[32];
  private int size;

  Numbering() {
    Arrays.fill(slots, FREE);
  }

  /** The number of a key, which is added if it is new. */
  int of(long key) {
    int at = slot(key);
    if (slots[at] == FREE) {
      if (size == keys.length) {
        grow();
        at = slot(key);
      }
      keys[size] = key;
      slots[at] = size++;
    }
    return slots[at];
  }

  /** The number of a key, or -1. */
  int find(long key) {
    return slots[slot(key)];
  }

  long key(int number) {
    return keys[number];
  }

  int size() {
    return size;
  }

  void clear() {
    Arrays.fill(slots, FREE);
    size = 0;
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (slots[at] != FREE && keys[slots[at]] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    slots = new int[4 * size];
    Arrays.fill(slots, FREE);
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i;
    }
  }
}
