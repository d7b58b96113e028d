package org.broadsheet.entity.speech;

import java.util.regex.Pattern;

/**
 * The form of a quotation.
 *
 * @param isTitle whether it may be the title of a work: a few words, of which all but short ones
 *     have capitals, such as “The Old Man and the Sea”
 * @param isLong whether it is long enough for a whole utterance
 * @param last its last char
 */
record QuotedText(boolean isTitle, boolean isLong, char last) {
  /** In chars; a longer quotation is not a title. */
  private static final int LONGEST_TITLE = 60;

  /** In chars; a shorter quotation may be words in scare quotes. */
  private static final int SHORTEST_UTTERANCE = 20;

  /** In chars; shorter words of a title may be in lower case: “and”, “of”, “the”. */
  private static final int SHORTEST_CAPITAL = 4;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static QuotedText of(String text, Narration.Span piece) {
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

  /**
   * Whether its sentence continues after it: it ends in a comma, question or dash, not in a stop.
   */
  boolean continues() {
    return asksOrExclaims() || ",-–—…".indexOf(last) >= 0;
  }
}
