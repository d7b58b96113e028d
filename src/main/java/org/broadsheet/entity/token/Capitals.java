package org.broadsheet.entity.token;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Set;

/** What a capital says in a language. */
public final class Capitals {
  /** Where every noun has one. */
  private static final Set<String> ON_NOUNS = Set.of("de", "lb", "nds", "gsw");

  private Capitals() {}

  /** Whether the language is written with capitals: not Arabic, Chinese, Hindi, Georgian … */
  public static boolean areKnownIn(String language) {
    String script = ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
    int code = script.isEmpty() ? UScript.LATIN : UScript.getCodeFromName(script);
    return code != UScript.GEORGIAN && (code == UScript.INVALID_CODE || UScript.isCased(code));
  }

  /** Whether a capital inside a sentence means a name: not in German, where nouns have one. */
  public static boolean areNames(String language) {
    return !ON_NOUNS.contains(language);
  }

  /** Whether a text has any. */
  public static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isUpper(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
