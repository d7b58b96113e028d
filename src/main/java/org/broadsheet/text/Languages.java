package org.broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes of languages: ISO 639-1, or 639-3 for a language without one. Finds the code for a feed's
 * name of a language, and the language of a text.
 */
public final class Languages {
  /** The ISO 639 code for a language that is not known. */
  public static final String UNDETERMINED = "und";

  /** Only this many chars of a text are read. */
  private static final int LOOKED_AT = 2_000;

  /** Fewer letters than this identify a script at most, but not a language. */
  private static final int FEWEST_LETTERS = 20;

  private static final int FEWEST_LETTERS_OF_A_SCRIPT = 4;

  /** Codes that ICU keeps apart and Broadsheet takes for one language. */
  private static final Map<String, String> SAME =
      Map.of("nb", "no", "nn", "no", "yue", "zh", "fil", "tl");

  private static final Set<String> NO_LANGUAGE = Set.of(UNDETERMINED, "mul", "mis", "zxx", "root");

  /** Scripts that are used by the news of one language only. */
  private static final Map<Integer, String> LANGUAGE_OF_SCRIPT =
      Map.ofEntries(
          Map.entry(UScript.ARMENIAN, "hy"),
          Map.entry(UScript.GEORGIAN, "ka"),
          Map.entry(UScript.GREEK, "el"),
          Map.entry(UScript.GUJARATI, "gu"),
          Map.entry(UScript.GURMUKHI, "pa"),
          Map.entry(UScript.HANGUL, "ko"),
          Map.entry(UScript.HEBREW, "he"),
          Map.entry(UScript.HIRAGANA, "ja"),
          Map.entry(UScript.KANNADA, "kn"),
          Map.entry(UScript.KHMER, "km"),
          Map.entry(UScript.LAO, "lo"),
          Map.entry(UScript.MALAYALAM, "ml"),
          Map.entry(UScript.MYANMAR, "my"),
          Map.entry(UScript.ORIYA, "or"),
          Map.entry(UScript.SINHALA, "si"),
          Map.entry(UScript.TAMIL, "ta"),
          Map.entry(UScript.TELUGU, "te"),
          Map.entry(UScript.THAI, "th"));

  private Languages() {}

  /**
   * The code of a language as a feed writes it: {@code en-US}, {@code eng}, {@code EN}, {@code
   * English}, {@code العربية}. Empty if it is not a language. Chinese is always {@code zh},
   * Norwegian always {@code no}.
   */
  public static Optional<String> code(String given) {
    String name = given.strip().toLowerCase(Locale.ROOT);
    String code = name.split("[-_ (]", 2)[0];
    if (code.length() <= 3 && code.matches("[a-z]{2,3}")) {
      String canonical = canonical(code);
      return isKnown(canonical) ? Optional.of(canonical) : Optional.empty();
    }
    return Optional.ofNullable(Names.CODES.getOrDefault(name, Names.CODES.get(code)));
  }

  /**
   * The language of {@code text}, by its first 2,000 chars: from the script if only one language
   * uses it, else from Apache OpenNLP's model of 103 languages. {@link #UNDETERMINED} if there are
   * too few letters or more than one language is likely.
   */
  public static String detect(String text) {
    String head = text.substring(0, Math.min(text.length(), LOOKED_AT));
    int[] letters = lettersByScript(head);
    int all = 0;
    int most = UScript.LATIN;
    for (int script = 0; script < letters.length; script++) {
      all += letters[script];
      most = letters[script] > letters[most] ? script : most;
    }
    if (LANGUAGE_OF_SCRIPT.containsKey(most) && letters[most] >= FEWEST_LETTERS_OF_A_SCRIPT) {
      return LANGUAGE_OF_SCRIPT.get(most);
    }
    if (most == UScript.HAN && letters[most] >= FEWEST_LETTERS_OF_A_SCRIPT) {
      return "zh";
    }
    return all < FEWEST_LETTERS ? UNDETERMINED : LanguageModel.detect(head);
  }

  /**
   * Counts the letters of each script. Han letters count as Japanese in a text with kana, unless
   * the kana are so few that they may be a name in a Chinese text.
   */
  private static int[] lettersByScript(String text) {
    int[] letters = new int[UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT) + 1];
    text.codePoints().filter(UCharacter::isLetter).forEach(c -> letters[UScript.getScript(c)]++);
    int kana = letters[UScript.HIRAGANA] + letters[UScript.KATAKANA];
    if (kana * 6 >= letters[UScript.HAN]) {
      kana += letters[UScript.HAN];
      letters[UScript.HAN] = 0;
    }
    letters[UScript.HIRAGANA] = kana;
    letters[UScript.KATAKANA] = 0;
    return letters;
  }

  /** Broadsheet's code for an ISO 639-1, 639-2 or 639-3 code in lower case. */
  static String canonical(String code) {
    String canonical = ULocale.createCanonical(code).getLanguage();
    return SAME.getOrDefault(canonical, canonical);
  }

  private static boolean isKnown(String code) {
    return !NO_LANGUAGE.contains(code)
        && !ULocale.forLanguageTag(code).getDisplayLanguage(ULocale.ENGLISH).equals(code);
  }

  /** Loaded for the first name; most feeds write codes. */
  private static final class Names {
    static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : ULocale.getISOLanguages()) {
        ULocale language = ULocale.forLanguageTag(code);
        if (!NO_LANGUAGE.contains(code)) {
          codes.putIfAbsent(lower(language.getDisplayLanguage(ULocale.ENGLISH)), canonical(code));
          codes.putIfAbsent(lower(language.getDisplayLanguage(language)), canonical(code));
        }
      }
      codes.put("farsi", "fa");
      codes.put("mandarin", "zh");
      return codes;
    }

    private static String lower(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }
}
