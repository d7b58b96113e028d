package org.broadsheet.text;

import static org.broadsheet.text.CharClasses.ALPHABETIC;
import static org.broadsheet.text.CharClasses.EXTENDER;
import static org.broadsheet.text.CharClasses.LETTER;
import static org.broadsheet.text.CharClasses.NUMERIC;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/**
 * Finds handles and tags: {@code @} or {@code #} and the letters, digits and underscores after it,
 * with a letter among them: “@valleyweather”, “#storm”, “#東京”. Not after a letter, a digit or
 * another sign: “C#”, “a@b”, “&amp;#x27;”.
 *
 * <p>A handle goes on after a full stop before a lower-case letter, and at another {@code @}:
 * “@name.example.org”, “@name@example.org”. An apostrophe joins an ending: “@name’s”.
 */
public final class Handles {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Handles() {}

  /** Whether it is the sign of a handle or a tag, in its plain or its wide form. */
  public static boolean isSign(char c) {
    return isAt(c) || c == '#' || c == '＃';
  }

  private static boolean isAt(char c) {
    return c == '@' || c == '＠';
  }

  /**
   * The end of the handle or tag that starts at {@code at}; {@code at} if none does.
   *
   * @param from where the text starts
   * @param to where it ends
   */
  public static int end(char[] text, int from, int at, int to) {
    if (!isSign(text[at]) || !mayStart(text, from, at, to)) {
      return at;
    }
    boolean isHandle = isAt(text[at]);
    boolean holdsLetter = false;
    int end = at + 1;
    while (end < to) {
      if (isPart(text, end, to)) {
        holdsLetter |= Words.holdsLetter(text, end, Math.min(end + 2, to));
      } else if (end == at + 1 || !goesOn(text, end, to, isHandle)) {
        break;
      }
      end++;
    }
    return holdsLetter ? end : at;
  }

  private static boolean goesOn(char[] text, int at, int to, boolean isHandle) {
    if (at + 1 >= to) {
      return false;
    }
    char c = text[at];
    char next = text[at + 1];
    boolean isLetter = (CharClasses.of(next) & LETTER) != 0;
    return (Clitics.isApostrophe(c) && isLetter && (CharClasses.of(text[at - 1]) & LETTER) != 0)
        || (isHandle && isAt(c) && isLetter)
        || (isHandle && c == '.' && (Character.isLowerCase(next) || Character.isDigit(next)));
  }

  /** Whether what is in front does not make the sign a part of a word or of an address. */
  private static boolean mayStart(char[] text, int from, int at, int to) {
    if (at == from) {
      return true;
    }
    char before = text[at - 1];
    boolean mayBeOfAddress =
        before == ']' || (before == '.' && at - 1 > from && isWord(text[at - 2]));
    return !(mayBeOfAddress && isHost(text, at + 1, to))
        && !isWord(before)
        && !isSign(before)
        && before != '&'
        && before != '/'
        && !(Character.isLowSurrogate(before) && isPart(text, at - 1, at));
  }

  /** Whether it looks like the host of “desk.@example.org” or “[removed]@example.org”. */
  private static boolean isHost(char[] text, int from, int to) {
    int at = from;
    while (at < to && isPart(text, at, to)) {
      at++;
    }
    return at > from && at + 1 < to && text[at] == '.' && Character.isLowerCase(text[at + 1]);
  }

  private static boolean isWord(char c) {
    return (CharClasses.of(c) & (ALPHABETIC | NUMERIC | EXTENDER | LETTER)) != 0;
  }

  private static boolean isPart(char[] text, int at, int to) {
    char c = text[at];
    if (isWord(c)) {
      return !Clitics.isApostrophe(c);
    }
    int point =
        Character.isHighSurrogate(c) && at + 1 < to
            ? Character.toCodePoint(c, text[at + 1])
            : Character.isLowSurrogate(c) && at > 0 ? Character.toCodePoint(text[at - 1], c) : c;
    return UCharacter.isLetterOrDigit(point)
        || c == ZERO_WIDTH_NON_JOINER
        || c == ZERO_WIDTH_JOINER
        || isMark(UCharacter.getType(point));
  }

  private static boolean isMark(int type) {
    return type == UCharacterCategory.NON_SPACING_MARK
        || type == UCharacterCategory.COMBINING_SPACING_MARK;
  }
}
