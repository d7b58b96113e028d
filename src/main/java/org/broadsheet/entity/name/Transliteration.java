package org.broadsheet.entity.name;

/** Compares the spellings of two folded words. */
final class Transliteration {
  private static final String VOWELS = "aeiouyw";

  private Transliteration() {}

  /**
   * The consonants of a word, without double ones. Consonants that transliterations exchange are
   * one, and those that they leave out are removed. The first letter, if nothing is left.
   */
  static String skeleton(String word) {
    StringBuilder skeleton = new StringBuilder(word.length());
    String sounds = word.replace("ph", "f").replace("x", "ks");
    for (int at = 0; at < sounds.length(); at++) {
      char plain = consonant(sounds.charAt(at));
      boolean doubled = at > 0 && consonant(sounds.charAt(at - 1)) == plain;
      if (VOWELS.indexOf(plain) < 0 && plain != 'h' && plain != '\'' && !doubled) {
        skeleton.append(plain);
      }
    }
    return skeleton.length() == 0 ? word.substring(0, 1) : skeleton.toString();
  }

  private static char consonant(char letter) {
    return switch (letter) {
      case 'q', 'k', 'g', 'c' -> 'k';
      case 'z', 's' -> 's';
      case 'v', 'f' -> 'f';
      case 'j' -> 'y';
      default -> letter;
    };
  }

  /**
   * The word with one spelling for letters that transliterations exchange: y and i, ph and f, kh, q
   * and k, x and ks, single and double letters, d and dh, g and gh, t and th, and some endings.
   */
  static String sounds(String word) {
    String plain =
        word.replace("ph", "f")
            .replace("x", "ks")
            .replace("kh", "k")
            .replace("gh", "g")
            .replace("dh", "d")
            .replace("th", "t")
            .replace('q', 'k')
            .replace('y', 'i')
            .replace("ou", "u")
            .replace("'", "");
    StringBuilder single = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); at++) {
      if (at == 0 || plain.charAt(at - 1) != plain.charAt(at)) {
        single.append(plain.charAt(at));
      }
    }
    return ended(single.toString());
  }

  /** Replaces endings: “Bettie” and “Bettey” become “Betti”, “theatre” becomes “theater”. */
  private static String ended(String word) {
    String stem = word.substring(0, Math.max(0, word.length() - 2));
    if (word.endsWith("ie") || word.endsWith("ei")) {
      return stem + "i";
    }
    return word.endsWith("re") ? stem + "er" : word;
  }

  /** Whether one letter is added, left out or replaced. */
  static boolean differByOne(String a, String b) {
    if (a.length() > b.length()) {
      return differByOne(b, a);
    }
    int start = 0;
    while (start < a.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int rest = a.length() == b.length() ? 1 : 0;
    return b.length() - a.length() <= 1
        && a.substring(Math.min(a.length(), start + rest))
            .equals(b.substring(Math.min(b.length(), start + 1)));
  }

  /** Whether the last letters differ, and one is a vowel: “Maria” and “Mario”, “Daniela”. */
  static boolean differInEndVowel(String a, String b) {
    char lastOfA = a.charAt(a.length() - 1);
    char lastOfB = b.charAt(b.length() - 1);
    return lastOfA != lastOfB && (isVowel(lastOfA) || isVowel(lastOfB));
  }

  private static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }
}
