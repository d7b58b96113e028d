package org.broadsheet.corpus;

import org.broadsheet.text.Languages;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/** Measures one text after the other: its language, its tokens, its sentences. */
final class TextMeasure {
  private final Words words = new Words();
  private final Sentences sentences = new Sentences();
  private long count;

  /** The language given, else the one detected. */
  String language(String given, String text) {
    return given == null ? Languages.detect(text) : given;
  }

  long tokens(String text) {
    count = 0;
    words.each(text.toCharArray(), text.length(), (from, to) -> count++);
    return count;
  }

  long sentences(String text, String language) {
    return sentences.count(text, language);
  }
}
