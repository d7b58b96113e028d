package org.broadsheet.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles of one band with equal signatures, taken from the earliest to the latest: which of the
 * earlier ones each is compared with.
 *
 * <p>In a bucket that is not full, with all. In a full one (a wire story that thousands print, or a
 * form letter that thousands fill in) with the earliest few; and it is taken apart by the next row
 * of the signature, byte by byte, into buckets for which the same holds, so that the copies among
 * the filled-in forms still meet. The pairs of an article are so bounded, whatever the size of its
 * bucket.
 */
final class Bucket {
  /** How often a full bucket is taken apart. */
  static final int LEVELS = Long.BYTES;

  static final int BYTE = 0xFF;

  /** Articles of a bucket that are all compared with each other. */
  static final int FULL = 64;

  /** The earliest of a full bucket, with which all of it are compared. */
  static final int EARLIEST = 4;

  /** Articles one bucket remembers, to bound memory; later ones are still compared with these. */
  private static final int MOST_HELD = 1 << 16;

  /** Takes a pair to compare. */
  interface Sink {
    void pair(String article, String earlier);
  }

  private record Member(String article, long next) {}

  private static final class Node {
    private final int level;
    private final List<Member> members = new ArrayList<>(2);
    private final Map<Integer, Node> parts = new HashMap<>(0);

    Node(int level) {
      this.level = level;
    }

    boolean isFull() {
      return members.size() >= FULL;
    }

    boolean isLast() {
      return level == LEVELS;
    }

    int part(Member member) {
      return (int) (member.next >>> (Byte.SIZE * (LEVELS - 1 - level))) & BYTE;
    }

    /** Takes in one more; once that fills it, its members are dealt out to its parts. */
    void add(Member member) {
      members.add(member);
      if (isFull() && !isLast()) {
        members.forEach(this::deal);
      }
    }

    private void deal(Member member) {
      parts.computeIfAbsent(part(member), any -> new Node(level + 1)).add(member);
    }
  }

  private final Node root = new Node(0);
  private int held;

  /**
   * Adds an article that is later than all before.
   *
   * @param next the next rows of its signature, a byte of each, the first one highest
   * @param sink takes the pairs to compare it in, some more than once
   */
  void add(String article, long next, Sink sink) {
    var member = new Member(article, next);
    Node node = root;
    while (node.isFull()) {
      node.members.subList(0, EARLIEST).forEach(earlier -> sink.pair(article, earlier.article));
      if (node.isLast()) {
        return;
      }
      int level = node.level + 1;
      node = node.parts.computeIfAbsent(node.part(member), any -> new Node(level));
    }
    node.members.forEach(earlier -> sink.pair(article, earlier.article));
    if (held < MOST_HELD) {
      node.add(member);
      held++;
    }
  }
}
