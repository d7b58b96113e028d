package org.broadsheet.entity.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.lexicon.Language;

/** English verbs by which somebody is said to have said something. */
final class ReportingVerbs {
  /** What a word is as a verb. */
  enum Form {
    /** “said”, “says”. */
    FINITE,
    /** “saying”. */
    PARTICIPLE,
    /** Not a reporting verb. */
    NONE
  }

  private static final Map<String, Form> FORMS = new HashMap<>();

  /** Verbs that may stand before their subject. */
  private static final Set<String> INVERTED = new HashSet<>();

  /** The first words of verbs of two. */
  private static final Set<String> BEGINNINGS = new HashSet<>();

  static {
    Language.ENGLISH.lines("reporting-verbs").forEach(ReportingVerbs::enter);
  }

  private ReportingVerbs() {}

  private static void enter(String line) {
    boolean inverts = line.startsWith("+");
    List<String> forms = List.of(line.substring(inverts ? 1 : 0).strip().split(" "));
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i).replace('·', ' ');
      FORMS.put(form, i < 2 ? Form.FINITE : Form.PARTICIPLE);
      if (inverts && i < 2) {
        INVERTED.add(form);
      }
      if (form.indexOf(' ') > 0) {
        BEGINNINGS.add(form.substring(0, form.indexOf(' ')));
      }
    }
  }

  /**
   * The form of {@code word}, in lower case, which may be a verb only together with the word that
   * follows, as “went on” is.
   */
  static Form form(String word, String next) {
    Form form = FORMS.getOrDefault(word, Form.NONE);
    return form == Form.NONE && BEGINNINGS.contains(word)
        ? FORMS.getOrDefault(word + ' ' + next, Form.NONE)
        : form;
  }

  /** Whether {@code word}, in lower case, may stand before its subject: “said Smith”. */
  static boolean mayBeInverted(String word) {
    return INVERTED.contains(word);
  }
}
