package org.broadsheet.boilerplate;

/**
 * A piece of a text to take out.
 *
 * @param from its first char
 * @param to behind its last char
 * @param kind why
 */
record Cut(int from, int to, FurnitureKind kind) {
  Cut {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("No piece of a text: " + from + " to " + to);
    }
  }
}
