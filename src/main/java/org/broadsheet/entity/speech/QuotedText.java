package org.broadsheet.entity.speech;

import java.util.regex.Pattern;

/**
 * What a quotation looks like from outside.
 *
 * @param isTitle whether it may be the title of a work: few words, all with capitals but the small
 *     ones, as “The Old Man and the Sea” is
 * @param isLong whether it is a whole utterance even if no comma tells
 * @param last its last char
 */
record QuotedText(boolean isTitle, boolean isLong, char last) {
  /** No title is longer, in chars. */
  private static final int LONGEST_TITLE = 60;

  /** A quotation that is no title and this long is no irony, in chars. */
  private static final int SHORTEST_UTTERANCE = 20;

  /** Words in a title that are shorter may be written small: “and”, “of”, “the”. */
  private static final int SHORTEST_CAPITAL = 4;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static QuotedText of(String text, Span piece) {
    int length = piece.to() - piece.from();
    boolean title = length <= LONGEST_TITLE && isTitle(text.substring(piece.from(), piece.to()));
    return new QuotedText(
        title, !title && length >= SHORTEST_UTTERANCE, text.charAt(piece.to() - 1));
  }

  private static boolean isTitle(String quoted) {
    char last = quoted.charAt(quoted.length() - 1);
    return Character.isUpperCase(quoted.charAt(0))
        && last != '!'
        && last != '?'
        && BLANKS.splitAsStream(quoted).allMatch(QuotedText::mayBeInTitle);
  }

  private static boolean mayBeInTitle(String word) {
    return word.length() < SHORTEST_CAPITAL || Character.isUpperCase(word.charAt(0));
  }

  boolean asksOrExclaims() {
    return last == '?' || last == '!';
  }

  /** Whether its sentence goes on behind it: a comma, a question, a dash, not a stop. */
  boolean goesOn() {
    return asksOrExclaims() || ",-–—…".indexOf(last) >= 0;
  }
}
