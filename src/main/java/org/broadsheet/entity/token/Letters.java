package org.broadsheet.entity.token;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/** The class of each UTF-16 char for the tokeniser, and its lower case, both from ICU. */
final class Letters {
  static final byte OTHER = 0;

  /** A letter that is not a capital, of any script. */
  static final byte LOWER = 1;

  static final byte UPPER = 2;
  static final byte DIGIT = 3;

  /** Belongs to the word before it: combining marks, joiners, soft hyphens. */
  static final byte MARK = 4;

  static final byte BLANK = 5;
  static final byte LINE_BREAK = 6;
  private static final byte SURROGATE = 7;

  private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];
  private static final char[] LOWER_CASE = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      CLASSES[c] = Character.isSurrogate((char) c) ? SURROGATE : ofCodePoint(c);
      int lower = UCharacter.toLowerCase(c);
      LOWER_CASE[c] = Character.isBmpCodePoint(lower) ? (char) lower : (char) c;
    }
  }

  private Letters() {}

  /** The class of the char at {@code at}. A low surrogate of a letter is a mark. */
  static byte at(char[] text, int length, int at) {
    byte known = CLASSES[text[at]];
    return known == SURROGATE ? ofHalf(text, length, at) : known;
  }

  static boolean isLetter(byte letterClass) {
    return letterClass == LOWER || letterClass == UPPER;
  }

  /** Whether it is a capital, or a surrogate of a char that may be one. */
  static boolean isUpper(char c) {
    return CLASSES[c] == UPPER || CLASSES[c] == SURROGATE;
  }

  /** Its simple lower case; surrogates stay as they are. */
  static char lower(char c) {
    return LOWER_CASE[c];
  }

  private static byte ofHalf(char[] text, int length, int at) {
    if (Character.isHighSurrogate(text[at])) {
      return at + 1 < length && Character.isLowSurrogate(text[at + 1])
          ? ofCodePoint(Character.toCodePoint(text[at], text[at + 1]))
          : OTHER;
    }
    boolean isPair = at > 0 && Character.isHighSurrogate(text[at - 1]);
    return isPair && ofCodePoint(Character.toCodePoint(text[at - 1], text[at])) != OTHER
        ? MARK
        : OTHER;
  }

  private static byte ofCodePoint(int c) {
    if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85) {
      return LINE_BREAK;
    }
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.UPPERCASE_LETTER, UCharacterCategory.TITLECASE_LETTER -> UPPER;
      case UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER ->
          LOWER;
      case UCharacterCategory.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          MARK;
      case UCharacterCategory.FORMAT -> c == 0x200B || c == 0xFEFF ? BLANK : MARK;
      case UCharacterCategory.SPACE_SEPARATOR, UCharacterCategory.CONTROL -> BLANK;
      case UCharacterCategory.LINE_SEPARATOR, UCharacterCategory.PARAGRAPH_SEPARATOR -> LINE_BREAK;
      default -> OTHER;
    };
  }
}
