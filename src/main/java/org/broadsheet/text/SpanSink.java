package org.broadsheet.text;

/** Receives the words, sentences or quotations of a text, one by one and in order. */
@FunctionalInterface
public interface SpanSink {
  /**
   * Receives the chars from {@code from}, inclusive, to {@code to}, exclusive, of the buffer that
   * is read.
   */
  void span(int from, int to);
}
