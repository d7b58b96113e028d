package org.broadsheet.entity;

/**
 * A name in a text, without title or honorific.
 *
 * @param from its first code point
 * @param to the code point after its last
 */
public record Mention(int from, int to, EntityType type) {
  public Mention {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("A mention is at least one character: " + from + "–" + to);
    }
  }
}
