package org.broadsheet.entity.speech;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.lexicon.Language;

/** The verbs of a language that report speech, from its list {@code reporting-verbs}. */
final class ReportingVerbs {
  /** The form of a word as a reporting verb. */
  enum Form {
    /** “said”, “says”. */
    FINITE,
    /** “saying”. */
    PARTICIPLE,
    /** Of a word that is not a reporting verb. */
    NONE
  }

  private static final String LIST = "reporting-verbs";
  private static final Map<Language, ReportingVerbs> READ = new ConcurrentHashMap<>();

  private final Map<String, Form> forms = new HashMap<>();

  /** Verbs that may stand before their subject. */
  private final Set<String> inverted = new HashSet<>();

  /** The first words of verbs of two words. */
  private final Set<String> beginnings = new HashSet<>();

  private ReportingVerbs(Language language) {
    language.lines(LIST).forEach(this::enter);
  }

  static ReportingVerbs of(Language language) {
    return READ.computeIfAbsent(language, ReportingVerbs::new);
  }

  /** Whether reporting verbs of the language are known; without them no speaker can be found. */
  static boolean areKnownIn(Language language) {
    return language.has(LIST);
  }

  private void enter(String line) {
    boolean inverts = line.startsWith("+");
    List<String> verb = List.of(line.substring(inverts ? 1 : 0).strip().split(" "));
    for (int i = 0; i < verb.size(); i++) {
      String form = verb.get(i).replace('·', ' ');
      forms.put(form, i < 2 ? Form.FINITE : Form.PARTICIPLE);
      if (inverts && i < 2) {
        inverted.add(form);
      }
      if (form.indexOf(' ') > 0) {
        beginnings.add(form.substring(0, form.indexOf(' ')));
      }
    }
  }

  /**
   * The form of a word in lower case.
   *
   * @param next the next word, with which it may be a verb of two words: “went on”
   */
  Form form(String word, String next) {
    Form form = forms.getOrDefault(word, Form.NONE);
    return form == Form.NONE && beginnings.contains(word)
        ? forms.getOrDefault(word + ' ' + next, Form.NONE)
        : form;
  }

  /** Whether a verb, in lower case, may stand before its subject: “said Smith”. */
  boolean mayBeInverted(String word) {
    return inverted.contains(word);
  }
}
