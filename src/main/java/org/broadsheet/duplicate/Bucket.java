package org.broadsheet.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Articles with equal signatures in one band. They are added from the earliest to the latest, and
 * each is compared with some of the earlier ones.
 *
 * <p>In a bucket that is not full it is compared with all of them. A full bucket holds a wire story
 * that thousands print, or a form letter that thousands fill in. There it is compared with the
 * earliest few. The bucket is also divided by the next rows of the signature, a byte at a time,
 * into parts that work the same way, so that copies of one filled-in form are still compared. So an
 * article is compared with a bounded number of others, however large its bucket is.
 *
 * @param <A> type of an article
 */
final class Bucket<A> {
  /** Levels of parts of a full bucket. */
  static final int LEVELS = Long.BYTES;

  static final int BYTE = 0xFF;

  /** The articles of a bucket that are all compared with each other. */
  static final int FULL = 32;

  /** The earliest articles of a full bucket, with which all others are compared. */
  static final int EARLIEST = 4;

  /** The most articles that a bucket holds; later ones are compared with these. */
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

    /** Adds a member. Once the node is full, its members are distributed to its parts. */
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
   * Adds an article that is later than all before.
   *
   * @param next a byte of each of the next rows of its signature, the first one highest
   * @return the articles to compare it with
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
