package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.WordBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * The class of each UTF-16 char for word breaking, as bits. The classes of a chunk of text are the
 * bitwise or of those of its chars.
 *
 * <p>The classes are those of <a
 * href="https://www.unicode.org/reports/tr29/#Default_Word_Boundaries">UAX #29</a> with the changes
 * of ICU's word rules. A char is {@link #UNUSUAL} if its breaks depend on more than its neighbours:
 * on a dictionary, a pair of surrogates, marks that attach to the char before, Hebrew quotes.
 */
final class CharClasses {
  /** ALetter. */
  static final int ALPHABETIC = 1;

  static final int NUMERIC = 1 << 1;

  /** ExtendNumLet, such as the underscore: it joins letters, digits and itself. */
  static final int EXTENDER = 1 << 2;

  /**
   * Joins two letters when it stands between them. {@code BETWEEN_LETTERS >> MIDDLE_SHIFT} is
   * {@link #ALPHABETIC}.
   */
  static final int BETWEEN_LETTERS = ALPHABETIC << 3;

  /**
   * Joins two digits when it stands between them. {@code BETWEEN_DIGITS >> MIDDLE_SHIFT} is {@link
   * #NUMERIC}.
   */
  static final int BETWEEN_DIGITS = NUMERIC << 3;

  static final int MIDDLE_SHIFT = 3;

  /**
   * A letter by its general category. Some ALPHABETIC chars are not letters (Ⓐ), and some letters
   * are not ALPHABETIC (漢).
   */
  static final int LETTER = 1 << 5;

  /** White space and line ends. Text before white space does not affect the words after it. */
  static final int SPACE = 1 << 6;

  static final int UNUSUAL = 1 << 7;

  /** May belong to an address, a handle or a tag: {@code @ # / .} */
  static final int SIGN = 1 << 8;

  private static final short[] OF = table();

  private CharClasses() {}

  static int of(char c) {
    return OF[c];
  }

  private static short[] table() {
    short[] table = new short[Character.MAX_VALUE + 1];
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      int letter = UCharacter.isLetter(c) ? LETTER : 0;
      int sign = c == '.' || c == '/' || Handles.isSign((char) c) ? SIGN : 0;
      table[c] = (short) (letter | sign | classOf(c, letter != 0));
    }
    return table;
  }

  private static int classOf(int c, boolean letter) {
    if (Character.isSurrogate((char) c) || isDictionary(c)) {
      return UNUSUAL;
    }
    return switch (UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK)) {
      case WordBreak.ALETTER -> ALPHABETIC;
      case WordBreak.NUMERIC -> NUMERIC;
      case WordBreak.EXTENDNUMLET -> EXTENDER;
      case WordBreak.MIDLETTER -> BETWEEN_LETTERS;
      case WordBreak.MIDNUM -> BETWEEN_DIGITS;
      case WordBreak.MIDNUMLET, WordBreak.SINGLE_QUOTE -> BETWEEN_LETTERS | BETWEEN_DIGITS;
      case WordBreak.WSEGSPACE, WordBreak.NEWLINE, WordBreak.CR, WordBreak.LF -> SPACE;
      case WordBreak.DOUBLE_QUOTE -> 0;
      case WordBreak.OTHER -> letter ? UNUSUAL : c == '\t' ? SPACE : 0;
      default -> UNUSUAL;
    };
  }

  private static boolean isDictionary(int c) {
    return UCharacter.getIntPropertyValue(c, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.COMPLEX_CONTEXT
        || switch (UScript.getScript(c)) {
          case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL -> true;
          default -> false;
        };
  }
}
