package org.broadsheet.entity.name;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Set;
import org.broadsheet.lexicon.WordLists;

/** Recognises acronyms, and the names that they may stand for. */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final Set<String> SMALL_WORDS =
      WordLists.NAMES.words("name-particles", "not-in-acronyms");

  private Acronyms() {}

  /** Whether a name is one word with at least two capitals, of which one is its first letter. */
  static boolean isAcronym(String name) {
    String letters = name.replace(".", "");
    return letters.length() >= SHORTEST
        && letters.length() <= LONGEST
        && letters.codePoints().allMatch(c -> UCharacter.isLetterOrDigit(c) || c == '&')
        && UCharacter.isUUppercase(letters.codePointAt(0))
        && letters.codePoints().filter(UCharacter::isUUppercase).limit(2).count() == 2;
  }

  /** Whether a name is an acronym with a plural s: “GIs”. */
  static boolean isPlural(String name) {
    return name.endsWith("s") && Names.isCapitals(name.substring(0, name.length() - 1));
  }

  /**
   * Whether an acronym in brackets may stand for the name before it: the name has its letters in
   * order, the first at the beginning of a word. After Schwartz and Hearst, “A simple algorithm for
   * identifying abbreviation definitions in biomedical text” (2003).
   */
  static boolean canStandFor(String acronym, String name) {
    String shortForm = Names.folded(acronym).replace(" ", "");
    String longForm = Names.folded(name);
    if (longForm.indexOf(' ') < 0) {
      return false;
    }
    int at = longForm.length() - 1;
    for (int i = shortForm.length() - 1; i >= 0; i--) {
      char letter = shortForm.charAt(i);
      while (at >= 0 && (longForm.charAt(at) != letter || (i == 0 && !beginsWord(longForm, at)))) {
        at--;
      }
      if (at < 0) {
        return false;
      }
      at--;
    }
    return true;
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0 || text.charAt(at - 1) == ' ';
  }

  /** The initials of a name, with and without those of small words: “doj” and “dj”. */
  static List<String> initials(String name) {
    StringBuilder all = new StringBuilder();
    StringBuilder large = new StringBuilder();
    for (String word : Names.foldedWords(name)) {
      all.appendCodePoint(word.codePointAt(0));
      if (!SMALL_WORDS.contains(word)) {
        large.appendCodePoint(word.codePointAt(0));
      }
    }
    return all.compareTo(large) == 0
        ? List.of(all.toString())
        : List.of(all.toString(), large.toString());
  }
}
