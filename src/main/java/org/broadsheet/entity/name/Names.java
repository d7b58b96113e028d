package org.broadsheet.entity.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are written, and when two of them are written the same. */
public final class Names {
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern POSSESSIVE = Pattern.compile("(?<=.)(['’‘ʼ][sS]|(?<=[sS])['’])$");
  private static final Pattern DOTTED_LETTERS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}?\\.?");

  private Names() {}

  /**
   * What all spellings of one name have in common that differ in nothing but print: compatibility
   * characters, case, accents, kind of apostrophe, hyphens and line breaks for blanks, the stops of
   * abbreviations (“U.S.” and “US”, “J. K. Rowling” and “JK Rowling”), “&amp;” for “and”, a leading
   * “the” and the possessive. Never empty for a name that holds a letter.
   */
  public static String folded(String name) {
    if (isPlain(name)) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
    List<String> words = foldedWords(name);
    return words.isEmpty() ? unaccented(line(name)) : String.join(" ", words);
  }

  /** Whether it is letters and digits of ASCII with single blanks between them, as most are. */
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

  /** Without stops and apostrophes around it; a possessive that stands alone is left. */
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
      if (at == text.length() || parts(text.charAt(at))) {
        if (at > from) {
          words.add(text.substring(from, at));
        }
        from = at + 1;
      }
    }
    return words;
  }

  private static boolean parts(char c) {
    return switch (c) {
      case '-', '_', ',', '"', '(', ')', '[', ']', '“', '”', '„', '«', '»', '־', '・' -> true;
      default ->
          c <= ' '
              || (c >= '\u2010' && c <= '\u2015')
              || (c >= 0x80 && UCharacter.isUWhiteSpace(c));
    };
  }

  /** In lower case, with the letters' plain forms and straight apostrophes. */
  private static String unaccented(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name.toLowerCase(Locale.ROOT);
    }
    String lower = UCharacter.toLowerCase(ULocale.ROOT, NFKD.normalize(name));
    StringBuilder plain = new StringBuilder(lower.length());
    lower.codePoints().filter(c -> !isAccent(c)).forEach(c -> plain.append(plain(c)));
    return NFC.normalize(plain);
  }

  /** Accents, Arabic and Hebrew vowels, tatweel: what may be left out. No Indian vowel is one. */
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

  /** In one line: line breaks and runs of blanks as one blank. */
  static String line(String surface) {
    return BLANKS.matcher(surface).replaceAll(" ").strip();
  }

  /** In one line, without the possessive: how a name that nothing else is known of is published. */
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

  /** Whether all its letters are capitals, two at least. */
  static boolean isCapitals(String name) {
    return name.codePoints().filter(UCharacter::isUUppercase).limit(2).count() == 2
        && name.codePoints().noneMatch(UCharacter::isULowercase);
  }
}
