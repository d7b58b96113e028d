package org.broadsheet.text.plain;

import java.util.List;
import java.util.Locale;

/** Words by which a text speaks of what would otherwise be repaired in it. */
final class Topic {
  private final List<String> words;

  /**
   * A topic by its words.
   *
   * @param words in lower case
   */
  Topic(String... words) {
    this.words = List.of(words);
  }

  /** Whether a text has one of the words. */
  boolean isOf(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(word -> holds(lower, word));
  }

  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
