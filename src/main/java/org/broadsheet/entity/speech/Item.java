package org.broadsheet.entity.speech;

/**
 * One item of a {@link Narration}.
 *
 * @param word a word in lower case; empty for other items
 * @param isCapital whether the word has a capital
 * @param index the number of a name or quotation in its list; -1 for other items
 * @param isPossessive whether it ends in ’s or s’
 */
record Item(Kind kind, String word, boolean isCapital, int index, boolean isPossessive) {
  enum Kind {
    WORD,
    NAME,
    QUOTATION,
    COMMA,
    COLON,
    DASH,
    OPENING_BRACKET,
    CLOSING_BRACKET,
    SENTENCE_END,
    PARAGRAPH_END
  }

  /** A punctuation mark, or the end of a sentence or paragraph. */
  static Item mark(Kind kind) {
    return new Item(kind, "", false, -1, false);
  }

  boolean is(String expected) {
    return word.equals(expected);
  }
}
