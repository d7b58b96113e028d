package org.broadsheet.text.plain;

/**
 * Removes invisible characters, and makes blanks of an odd width ordinary ones.
 *
 * <p>What a script or typography needs stays: joiners and directional marks in the scripts that use
 * them, the zero-width space of Thai, Lao, Khmer and Burmese, a no-break or thin space beside a
 * figure, an initial or punctuation (“10 €”, “A. Sand”, “« oui »”), and the ideographic space
 * between ideographs.
 */
final class Blanks {
  private static final int REMOVED = -1;

  /** Scripts below this do not join letters and run from left to right. */
  private static final char AFTER_CYRILLIC = '\u0530';

  private final String text;
  private final boolean runsRightToLeft;

  private Blanks(String text) {
    this.text = text;
    this.runsRightToLeft = text.chars().anyMatch(c -> isRightToLeft((char) c));
  }

  static String folded(String text) {
    return text.chars().anyMatch(c -> isCandidate((char) c)) ? new Blanks(text).folded() : text;
  }

  static boolean isCandidate(char c) {
    return c >= 0x80
        && switch (c) {
          case '\u00A0', '\u00AD', '\u034F', '\u205F', '\u3000', '\u3164', '\uFEFF', '\uFFFC' ->
              true;
          default ->
              c >= '\u2000'
                  && c <= '\u206F'
                  && (c <= '\u200F' || c >= '\u202A')
                  && c != '\u202F'
                  && (c <= '\u202E' || c >= '\u2060');
        };
  }

  private String folded() {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kept = isCandidate(c) ? replacement(c, i) : c;
      if (kept != REMOVED) {
        plain.append((char) kept);
      }
    }
    return plain.length() == text.length() && text.contentEquals(plain) ? text : plain.toString();
  }

  private int replacement(char c, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return switch (c) {
      case '\u00A0' -> isTypographic(before, after) ? c : ' ';
      case '\u3000' -> isIdeographic(before) || isIdeographic(after) ? c : ' ';
      case '\u205F', '\u3164', '\uFFFC' -> ' ';
      // A soft hyphen at the end of a line divides a word, which LineJoining joins.
      case '\u00AD' -> Character.isLetter(before) && isLineEnd(after) ? c : REMOVED;
      case '\u200B' -> isWithoutBlanks(before) || isWithoutBlanks(after) ? c : REMOVED;
      case '\u200C', '\u200D' -> before < AFTER_CYRILLIC && after < AFTER_CYRILLIC ? REMOVED : c;
      case '\u200E',
          '\u200F',
          '\u202A',
          '\u202B',
          '\u202C',
          '\u202D',
          '\u202E',
          '\u2066',
          '\u2067',
          '\u2068',
          '\u2069' ->
          runsRightToLeft ? c : REMOVED;
      default -> c > '\u200A' || c < '\u2000' ? REMOVED : isTypographic(before, after) ? c : ' ';
    };
  }

  /** Whether a no-break space stands where French or a figure with its unit has one. */
  private static boolean isTypographic(char before, char after) {
    return Character.isDigit(before)
        || Character.isDigit(after)
        || "«‹„“\"([.".indexOf(before) >= 0
        || "»›“”\"?!:;%€$£°–—)]".indexOf(after) >= 0
        || before == '–'
        || before == '—';
  }

  private static boolean isWithoutBlanks(char c) {
    return (c >= '\u0E00' && c <= '\u0EFF')
        || (c >= '\u1000' && c <= '\u109F')
        || (c >= '\u1780' && c <= '\u17FF');
  }

  static boolean isIdeographic(char c) {
    return (c >= '\u3001' && c <= '\u9FFF')
        || (c >= '\uF900' && c <= '\uFAFF')
        || (c >= '\uFF01' && c <= '\uFF60');
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isRightToLeft(char c) {
    return (c >= '\u0590' && c <= '\u08FF') || (c >= '\uFB1D' && c <= '\uFEFC');
  }
}
