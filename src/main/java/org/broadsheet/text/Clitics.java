package org.broadsheet.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.lexicon.Language;

/**
 * The clitic rule of a language: which small words and endings an apostrophe joins to a word, so
 * that they do not belong to its term or name. Elided words before it: “l’Irlande”, “qu’il”,
 * “dell’Italia”. Endings after it: “Israel’s”, “Ankara’nın”. The lists are {@code clitics} in the
 * language's folder of the lexicon; a language without lists has no clitics.
 *
 * <p>Words are given in lower case with straight apostrophes. Immutable.
 */
public final class Clitics {
  private static final Map<Language, Clitics> READ = new ConcurrentHashMap<>();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  private static final String LIST = "clitics";

  /** Letters before which words are elided: vowels, and h, which is mute. */
  private static final String VOWELS = "aeiouyhœæ";

  /** A shorter word before an apostrophe is part of a name: “O’Dea”. */
  private static final int SHORTEST_STEM = 2;

  private final Set<String> before;
  private final Set<String> beforeVowel;
  private final Set<String> after;
  private final Set<String> afterInParts;
  private final int longestPart;

  private Clitics(Language language) {
    this.before = words(language, "before");
    this.beforeVowel = words(language, "before-a-vowel");
    this.after = words(language, "after");
    this.afterInParts = words(language, "after-in-parts");
    this.longestPart = afterInParts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static Set<String> words(Language language, String section) {
    return language.words(LIST, section).stream()
        .map(word -> word.replace("'", ""))
        .collect(toUnmodifiableSet());
  }

  /** The rule of a language. */
  public static Clitics of(Language language) {
    Clitics known = READ.get(language);
    return known == null ? READ.computeIfAbsent(language, Clitics::new) : known;
  }

  /** Whether words may start with a clitic. */
  public boolean haveBefore() {
    return !before.isEmpty() || !beforeVowel.isEmpty();
  }

  /** Whether words may end with a clitic. */
  public boolean haveAfter() {
    return !after.isEmpty() || !afterInParts.isEmpty();
  }

  /** The length of the clitic at the start of a word, with its apostrophe; 0 without one. */
  public int before(String word) {
    int apostrophe = word.indexOf('\'');
    if (apostrophe <= 0 || apostrophe + 1 == word.length()) {
      return 0;
    }
    String clitic = word.substring(0, apostrophe);
    boolean isOne =
        before.contains(clitic)
            || (beforeVowel.contains(clitic) && isVowel(word.codePointAt(apostrophe + 1)));
    return isOne && holdsLetter(word.substring(apostrophe + 1)) ? apostrophe + 1 : 0;
  }

  /** The length of the clitic at the end of a word, with its apostrophe; 0 without one. */
  public int after(String word) {
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe <= 0 || !haveAfter()) {
      return 0;
    }
    String clitic = word.substring(apostrophe + 1);
    boolean isOne =
        after.contains(clitic) || (apostrophe >= SHORTEST_STEM && consistsOfParts(clitic));
    return isOne && holdsLetter(word.substring(0, apostrophe)) ? word.length() - apostrophe : 0;
  }

  private boolean consistsOfParts(String ending) {
    // The ends of beginnings that consist of parts.
    boolean[] isReached = new boolean[ending.length() + 1];
    isReached[0] = true;
    for (int from = 0; from < ending.length(); from++) {
      int last = isReached[from] ? Math.min(ending.length(), from + longestPart) : from;
      for (int to = from + 1; to <= last; to++) {
        isReached[to] |= afterInParts.contains(ending.substring(from, to));
      }
    }
    return !ending.isEmpty() && isReached[ending.length()];
  }

  private static boolean isVowel(int letter) {
    String parts = NFD.getDecomposition(letter);
    return VOWELS.indexOf(parts == null ? letter : parts.codePointAt(0)) >= 0;
  }

  private static boolean holdsLetter(String word) {
    return word.codePoints().anyMatch(UCharacter::isLetter);
  }

  /** Whether it is one of the chars that are written for an apostrophe. */
  public static boolean isApostrophe(int c) {
    return switch (c) {
      case '\'', '\u2018', '\u2019', '\u201B', '\u02BC', '\uFF07' -> true;
      default -> false;
    };
  }
}
