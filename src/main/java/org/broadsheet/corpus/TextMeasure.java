package org.broadsheet.corpus;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.text.Languages;
import org.broadsheet.text.Sentences;
import org.broadsheet.text.Words;

/** Measures one text after the other: its language, its tokens, its sentences. */
final class TextMeasure {
  private static final int MOST_LANGUAGES = 64;

  private final Words words = new Words();
  private final Map<String, Sentences> sentences = new HashMap<>();
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
    if (sentences.size() > MOST_LANGUAGES) {
      sentences.clear();
    }
    return sentences
        .computeIfAbsent(language, Sentences::new)
        .count(text.toCharArray(), text.length());
  }
}
