package org.broadsheet.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Articles of one band with equal signatures, taken from the earliest to the latest: with which of
 * the earlier ones each is compared.
 *
 * <p>In a bucket that is not full, with all. In a full one (a wire story that thousands print, or a
 * form letter that thousands fill in) with the earliest few; and it is taken apart by the next row
 * of the signature, byte by byte, into buckets for which the same holds, so that the copies among
 * the filled-in forms still meet. An article is so compared with a bounded number of others,
 * whatever the size of its bucket.
 *
 * @param <A> what stands for an article
 */
final class Bucket<A> {
  /** How often a full bucket is taken apart. */
  static final int LEVELS = Long.BYTES;

  static final int BYTE = 0xFF;

  /** Articles of a bucket that are all compared with each other. */
  static final int FULL = 32;

  /** The earliest of a full bucket, with which all of it are compared. */
  static final int EARLIEST = 4;

  /** Articles one bucket remembers, to bound memory; later ones are still compared with these. */
  private static final int MOST_HELD = 1 << 16;

  private record Member<A>(A article, long next) {
    int part(int level) {
      return (int) (next >>> (Byte.SIZE * (LEVELS - 1 - level))) & BYTE;
    }
  }

  private static final class Node<A> {
    private final int level;
    private final List<Member<A>> members = new ArrayList<>(2);
    private final Map<Integer, Node<A>> parts = new HashMap<>(0);

    Node(int level) {
      this.level = level;
    }

    boolean isFull() {
      return members.size() >= FULL;
    }

    boolean isLast() {
      return level == LEVELS;
    }

    Node<A> partOf(Member<A> member) {
      return parts.computeIfAbsent(member.part(level), any -> new Node<>(level + 1));
    }

    /** Takes in one more; once that fills it, its members are dealt out to its parts. */
    void add(Member<A> member) {
      members.add(member);
      if (isFull() && !isLast()) {
        members.forEach(dealt -> partOf(dealt).add(dealt));
      }
    }
  }

  private final Node<A> root = new Node<>(0);
  private int held;

  /**
   * Adds an article that is later than all before, and gives those to compare it with.
   *
   * @param next the next rows of its signature, a byte of each, the first one highest
   */
  Set<A> add(A article, long next) {
    var member = new Member<>(article, next);
    var earlier = new LinkedHashSet<A>();
    Node<A> node = root;
    while (node.isFull()) {
      node.members.subList(0, EARLIEST).forEach(other -> earlier.add(other.article));
      if (node.isLast()) {
        return earlier;
      }
      node = node.partOf(member);
    }
    node.members.forEach(other -> earlier.add(other.article));
    if (held < MOST_HELD) {
      node.add(member);
      held++;
    }
    return earlier;
  }
}
