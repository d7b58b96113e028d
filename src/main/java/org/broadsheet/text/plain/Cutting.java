package org.broadsheet.text.plain;

/** Copies a text without the pieces that are cut out of it, which are named in order. */
final class Cutting {
  private final String text;
  private final StringBuilder kept = new StringBuilder();
  private int from;

  Cutting(String text) {
    this.text = text;
  }

  /** Cuts out a piece; what is before the end of the last one stays cut. */
  void cut(int start, int end) {
    kept.append(text, from, Math.max(start, from));
    from = Math.max(end, from);
  }

  /** The end of the last piece. */
  int end() {
    return from;
  }

  String rest() {
    return from == 0 ? text : kept.append(text, from, text.length()).toString();
  }
}
