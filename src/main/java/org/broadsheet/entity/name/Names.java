package org.broadsheet.entity.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Normalises names for comparison and for display. */
public final class Names {
  /** In letters, of an acronym; a longer word in capitals is a word that is set in capitals. */
  public static final int LONGEST_ACRONYM = 5;

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=.)(['’‘ʼ][sS]|(?<=[sS])['’])$");
  private static final Pattern DOTTED_LETTERS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?\\.?");

  private Names() {}

  /**
   * The folded form of a name, by which names are compared. It does not depend on compatibility
   * characters, case, accents, the kind of apostrophe, hyphens or line breaks in place of blanks,
   * the stops of abbreviations (“U.S.” and “US”, “J. K. Rowling” and “JK Rowling”), “&amp;” for
   * “and”, a leading “the”, or a possessive. Never empty for a name with a letter.
   */
  public static String folded(String name) {
    if (isPlain(name)) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
    List<String> words = foldedWords(name);
    return words.isEmpty() ? unaccented(line(name)) : String.join(" ", words);
  }

  /** Whether it consists of ASCII letters and digits with single blanks, as most names do. */
  private static boolean isPlain(String name) {
    boolean blank = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' ? blank : !isAsciiLetterOrDigit(c)) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The words of {@link #folded}. */
  static List<String> foldedWords(String name) {
    List<String> words = new ArrayList<>();
    boolean initialsBefore = false;
    for (String word : wordsOf(unaccented(name))) {
      boolean initials = word.indexOf('.') > 0 && DOTTED_LETTERS.matcher(word).matches();
      String plain = initials ? word.replace(".", "") : trimmed(word);
      if (initials && initialsBefore) {
        words.set(words.size() - 1, words.get(words.size() - 1) + plain);
      } else if (!plain.isEmpty()) {
        words.add(plain);
      }
      initialsBefore = initials;
    }
    withoutPossessive(words);
    return words.size() > 1 && words.get(0).equals("the") ? words.subList(1, words.size()) : words;
  }

  private static void withoutPossessive(List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    int at = words.size() - 1;
    String last = words.get(at);
    if (last.equals("'s") && at > 0) {
      words.remove(at);
    } else if (last.endsWith("'s") && last.length() > 2) {
      words.set(at, last.substring(0, last.length() - 2));
    }
  }

  /** The word without stops and apostrophes around it; a possessive alone stays. */
  private static String trimmed(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && isLoose(word.charAt(from))) {
      from++;
    }
    while (to > from && isLoose(word.charAt(to - 1))) {
      to--;
    }
    String inner = word.substring(from, to);
    return switch (inner) {
      case "&" -> "and";
      case "s" -> word.equals("'s") ? word : inner;
      default -> inner;
    };
  }

  private static boolean isLoose(char c) {
    return c == '.' || c == '\'';
  }

  private static List<String> wordsOf(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isSeparator(text.charAt(at))) {
        if (at > from) {
          words.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    return words;
  }

  private static boolean isSeparator(char c) {
    return switch (c) {
      case '-', '_', ',', '"', '(', ')', '[', ']', '“', '”', '„', '«', '»', '־', '・' -> true;
      default ->
          c <= ' '
              || (c >= '\u2010' && c <= '\u2015')
              || (c >= 0x80 && UCharacter.isUWhiteSpace(c));
    };
  }

  /** The name in lower case, without accents, with straight apostrophes. */
  private static String unaccented(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String lower = UCharacter.toLowerCase(ULocale.ROOT, NFKD.normalize(name));
    StringBuilder plain = new StringBuilder(lower.length());
    lower.codePoints().filter(c -> !isAccent(c)).forEach(c -> plain.append(plain(c)));
    return NFC.normalize(plain);
  }

  /** Whether it may be left out: accents, Arabic and Hebrew vowels, tatweel; not Indian vowels. */
  private static boolean isAccent(int c) {
    return (c >= 0x300 && c <= 0x36F)
        || (c >= 0x64B && c <= 0x65F)
        || c == 0x670
        || c == 0x640
        || (c >= 0x591 && c <= 0x5C7 && c != 0x5BE)
        || c == 0xAD
        || (c >= 0x200B && c <= 0x200F);
  }

  private static String plain(int c) {
    return switch (c) {
      case '’', '‘', '‛', '′', '`', '´', 'ʼ', 'ʻ', 'ʹ', 'ʾ', 'ʿ', 'ʽ', '׳' -> "'";
      case 'ł' -> "l";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'ħ' -> "h";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ς' -> "σ";
      default -> Character.toString(c);
    };
  }

  /** The name in one line, with one blank for line breaks and runs of blanks. */
  static String line(String surface) {
    return BLANKS.matcher(surface).replaceAll(" ").strip();
  }

  /** The name in one line, without the possessive: as it is published if it is not resolved. */
  static String displayed(String surface) {
    if (isPlain(surface)) {
      return surface;
    }
    String line = line(surface);
    return POSSESSIVE.matcher(line).replaceFirst("");
  }

  static boolean endsInPossessive(String surface) {
    return !isPlain(surface) && POSSESSIVE.matcher(surface.strip()).find();
  }

  /** Whether it is in capitals and of at most {@link #LONGEST_ACRONYM} letters. */
  static boolean isAcronym(String name) {
    return isCapitals(name)
        && name.codePoints().filter(Character::isLetter).count() <= LONGEST_ACRONYM;
  }

  /** Whether it has two capitals at least, and no letter in lower case. */
  static boolean isCapitals(String name) {
    return name.codePoints().filter(UCharacter::isUUppercase).limit(2).count() == 2
        && name.codePoints().noneMatch(UCharacter::isULowercase);
  }
}
