package org.broadsheet.entity.token;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import org.broadsheet.lexicon.Language;

/** Whether texts have capitals, and whether a capital means a name. */
public final class Capitals {
  private Capitals() {}

  /** Whether the language is written with capitals; Arabic, Chinese, Hindi, Georgian … are not. */
  public static boolean areKnownIn(String language) {
    String script = ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
    int code = script.isEmpty() ? UScript.LATIN : UScript.getCodeFromName(script);
    return code != UScript.GEORGIAN && (code == UScript.INVALID_CODE || UScript.isCased(code));
  }

  /** Whether a capital inside a sentence means a name. In German it does not: nouns have one. */
  public static boolean areNames(String language) {
    return !Language.of(language).writesNounsWithCapital();
  }

  /** Whether a text has a capital. */
  public static boolean in(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Letters.isUpper(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
