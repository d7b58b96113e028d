package org.broadsheet.analysis.phrase;

import org.broadsheet.text.Vocabulary;
import org.broadsheet.text.Words;

/**
 * Finds the pairs and triples of adjacent words in a text. {@link PhraseBoundary} says which words
 * are adjacent. Of an address, the host is read as a word.
 */
final class PhraseReader {
  /** Receives the pairs and triples, as numbers of terms. */
  interface Sink {
    void pair(int first, int second);

    void triple(int first, int second, int third);
  }

  private final Words words = new Words();
  private char[] text = new char[0];
  private Vocabulary vocabulary;
  private Sink sink;

  /** The word before the last one; -1 if the two are not adjacent. */
  private int before;

  /** The last word; -1 if none can start a phrase. */
  private int last;

  private int lastFrom;
  private int lastEnd;

  void read(String article, Vocabulary vocabulary, Sink sink) {
    this.text = article.toCharArray();
    this.vocabulary = vocabulary;
    this.sink = sink;
    before = -1;
    last = -1;
    words.each(text, text.length, this::word, this::word);
  }

  private void word(int from, int end) {
    int word = vocabulary.id(text, from, end);
    if (last >= 0 && !PhraseBoundary.holds(text, lastFrom, lastEnd, from)) {
      before = -1;
      last = -1;
    }
    if (last >= 0) {
      sink.pair(last, word);
    }
    if (before >= 0) {
      sink.triple(before, last, word);
    }
    before = last;
    last = word;
    lastFrom = from;
    lastEnd = end;
  }
}
