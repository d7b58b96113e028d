package org.broadsheet.text;

/** Takes the pieces of a text one by one, in their order. */
@FunctionalInterface
public interface SpanSink {
  /**
   * A piece: the chars from {@code from}, inclusive, to {@code to}, exclusive, of the buffer that
   * is being read.
   */
  void span(int from, int to);
}
