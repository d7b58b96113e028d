package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of a text are counted as: “Israel’s”, “ISRAEL” and “israel” are one term. */
public final class TermForms {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** Lower case of I is ı, and of İ is i. */
  private static final Set<String> DOTLESS = Set.of("tr", "az");

  private static final int TATWEEL = 0x0640;
  private static final Pattern LOOSE_MARKS = Pattern.compile("^[:.,;'·]+|[:.,;'·]+$");
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private TermForms() {}

  /**
   * Whether I and i are different letters in {@code language}, so that no case may be folded
   * without knowing it.
   */
  static boolean hasDotlessI(String language) {
    return DOTLESS.contains(language);
  }

  /**
   * The term of a word: NFKC, lower case (Turkish and Azerbaijani by their own rules), without
   * format characters (joiners stay) and Arabic tatweel, all apostrophes as {@code '}, and without
   * the possessive {@code 's} when English. The term of a term is itself.
   *
   * @param surface a word as written; when it holds a letter so does its term
   * @param language as {@link Languages} writes it
   */
  public static String of(String surface, String language) {
    String term = surface;
    String before;
    do {
      before = term;
      term = cleaned(before, language);
    } while (!term.equals(before));
    // Nothing but a tatweel, an apostrophe or a mark in letter's clothing: better as it is than
    // empty.
    return holdsLetter(term) ? term : lowerCase(surface, language);
  }

  private static String cleaned(String word, String language) {
    String lower =
        isAscii(word)
            ? lowerCase(word, language)
            : lowerCase(NFKC.normalize(plainChars(word)), language).replace("i\u0307", "i");
    return language.equals("en") ? withoutPossessive(lower) : lower;
  }

  private static String plainChars(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    word.codePoints()
        .filter(c -> c != TATWEEL && !isDroppedFormat(c))
        .forEach(c -> plain.appendCodePoint(isApostrophe(c) ? '\'' : c == '\u05F4' ? '"' : c));
    return word.indexOf(TATWEEL) < 0 ? plain.toString() : withoutLooseMarks(plain.toString());
  }

  /** Where a tatweel was all that stood behind a colon or stop, the mark belongs to no word. */
  private static String withoutLooseMarks(String word) {
    return LOOSE_MARKS.matcher(word).replaceAll("");
  }

  private static boolean isDroppedFormat(int c) {
    return (UCharacter.getType(c) == UCharacterCategory.FORMAT
            || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
        && c != ZERO_WIDTH_NON_JOINER
        && c != ZERO_WIDTH_JOINER;
  }

  private static boolean isApostrophe(int c) {
    return switch (c) {
      case '\u02B9', '\u02BB', '\u02BC', '\u02BD', '\u02BE', '\u02BF' -> true;
      case '\u055A',
          '\u05F3',
          '\u2018',
          '\u2019',
          '\u201B',
          '\u2032',
          '\uA78B',
          '\uA78C',
          '\uFF07' ->
          true;
      default -> false;
    };
  }

  private static String lowerCase(String word, String language) {
    if (hasDotlessI(language)) {
      return UCharacter.toLowerCase(ULocale.forLanguageTag(language), word);
    }
    return isAscii(word)
        ? word.toLowerCase(Locale.ROOT)
        : UCharacter.toLowerCase(ULocale.ROOT, word);
  }

  private static String withoutPossessive(String term) {
    if (!term.endsWith("'s")) {
      return term;
    }
    String owner = term.substring(0, term.length() - 2);
    return holdsLetter(owner) ? owner : term;
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  private static boolean holdsLetter(String word) {
    return word.codePoints().anyMatch(UCharacter::isLetter);
  }
}
