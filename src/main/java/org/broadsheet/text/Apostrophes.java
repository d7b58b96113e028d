package org.broadsheet.text;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.lexicon.Language;

/** Distinguishes quotation marks from apostrophes and from marks of feet and inches. */
final class Apostrophes {
  /**
   * What may follow an apostrophe that stands for letters left out. The English list serves all
   * texts, because quotations are read without knowing the language.
   */
  private static final Set<String> ELISIONS = Language.ENGLISH.words("elisions");

  private static final String PRIMES = "'’′`";

  private Apostrophes() {}

  /** Whether the single mark at {@code at} replaces letters: ’em, '90s, 'twas. */
  static boolean isElision(char[] text, int at, int to) {
    int digits = at + 1;
    while (digits < to && digits < at + 4 && Character.isDigit(text[digits])) {
      digits++;
    }
    if (digits == at + 3 && digits < to) {
      return text[digits] == 's';
    }
    String word = Spans.wordAt(text, at + 1, to);
    return ELISIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the mark at {@code at} may be an apostrophe of its word: the workers’ union, goin’. */
  static boolean mayEndWord(char[] text, int at, char after) {
    char last = Character.toLowerCase(text[at - 1]);
    boolean isPlural = last == 's';
    boolean isElided = last == 'n' && at > 1 && Character.toLowerCase(text[at - 2]) == 'i';
    return Spans.isBlank(after) && (isPlural || isElided);
  }

  /** Whether the double mark at {@code at} means inches: 5'10". */
  static boolean isInch(char[] text, int from, int at) {
    int i = at;
    while (i > from && at - i < 3 && Character.isDigit(text[i - 1])) {
      i--;
    }
    return i < at
        && i - 1 > from
        && PRIMES.indexOf(text[i - 1]) >= 0
        && Character.isDigit(text[i - 2]);
  }
}
