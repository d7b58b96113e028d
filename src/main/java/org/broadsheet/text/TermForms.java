package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.lexicon.Language;

/** Makes the terms under which words are counted: “Israel’s”, “ISRAEL” and “israel” are one. */
public final class TermForms {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private static final int TATWEEL = 0x0640;
  private static final Pattern LOOSE_MARKS = Pattern.compile("^[:.,;'·]+|[:.,;'·]+$");
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private TermForms() {}

  /**
   * The term of a word: in NFKC and lower case (by Turkish rules in Turkish and Azerbaijani),
   * without format characters (joiners stay) and Arabic tatweel, with {@code '} for all
   * apostrophes, and without the {@link Clitics} of the language, such as the English {@code 's}.
   * The term of a term is the term itself.
   *
   * @param surface a word as written; if it holds a letter, so does its term
   * @param language as {@link Languages} writes it
   */
  public static String of(String surface, String language) {
    return of(surface, Language.of(language));
  }

  private static String of(String surface, Language language) {
    String term = surface;
    String before;
    do {
      before = term;
      term = cleaned(before, language);
    } while (!term.equals(before));
    // A word of nothing but tatweels or apostrophes stays as it is: a term is never empty.
    return holdsLetter(term) ? term : lowerCase(surface, language);
  }

  private static String cleaned(String word, Language language) {
    String lower =
        isAscii(word)
            ? lowerCase(word, language)
            : lowerCase(NFKC.normalize(plainChars(word)), language).replace("i\u0307", "i");
    return lower.indexOf('\'') < 0 ? lower : withoutClitics(lower, Clitics.of(language));
  }

  private static String plainChars(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    word.codePoints()
        .filter(c -> c != TATWEEL && !isDroppedFormat(c))
        .forEach(c -> plain.appendCodePoint(isApostrophe(c) ? '\'' : c == '\u05F4' ? '"' : c));
    return word.indexOf(TATWEEL) < 0 ? plain.toString() : withoutLooseMarks(plain.toString());
  }

  /** Removes a colon or stop at the end that only a tatweel had made part of the word. */
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

  private static String lowerCase(String word, Language language) {
    if (language.hasDotlessI()) {
      return UCharacter.toLowerCase(ULocale.forLanguageTag(language.code()), word);
    }
    return isAscii(word)
        ? word.toLowerCase(Locale.ROOT)
        : UCharacter.toLowerCase(ULocale.ROOT, word);
  }

  private static String withoutClitics(String term, Clitics clitics) {
    String rest = term.substring(clitics.before(term));
    return rest.substring(0, rest.length() - clitics.after(rest));
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 0x80);
  }

  private static boolean holdsLetter(String word) {
    return word.codePoints().anyMatch(UCharacter::isLetter);
  }
}
