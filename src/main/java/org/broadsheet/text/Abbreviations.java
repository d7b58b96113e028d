package org.broadsheet.text;

import com.ibm.icu.util.UResourceBundle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.lexicon.Language;

/**
 * The words of one language whose full stop does not end the sentence: CLDR's list and the
 * language's own list. CLDR's English list is not used, because it has “All.”, “Act.” and “Is.” but
 * not “Gov.”.
 *
 * <p>ICU's filter for abbreviations is not used either: it compares only the end of a word, so it
 * takes “NATO.” for the abbreviation “O.”.
 */
final class Abbreviations {
  private static final ConcurrentHashMap<String, Abbreviations> READ = new ConcurrentHashMap<>();

  /**
   * The languages whose CLDR list is used. For a language without a list ICU would give the list of
   * the JVM's default locale.
   */
  private static final Set<String> IN_CLDR = Set.of("de", "es", "fr", "it", "pt", "ru");

  private static final String LIST = "abbreviations";

  private final Language language;
  private final Set<String> inCldr;

  private Abbreviations(Language language) {
    this.language = language;
    this.inCldr = IN_CLDR.contains(language.code()) ? cldr(language.code()) : Set.of();
  }

  static Abbreviations of(String language) {
    return READ.computeIfAbsent(language, unread -> new Abbreviations(Language.of(unread)));
  }

  private static Set<String> cldr(String language) {
    UResourceBundle list =
        UResourceBundle.getBundleInstance(
                "com/ibm/icu/impl/data/icudata/brkitr",
                language,
                Abbreviations.class.getClassLoader())
            .get("exceptions")
            .get("SentenceBreak");
    return Set.copyOf(List.of(list.getStringArray()));
  }

  /**
   * Whether the word before the full stop at {@code stop} is an abbreviation.
   *
   * @param next the first char after the stop that is not a blank
   */
  boolean endAt(char[] text, int stop, char next) {
    int from = stop;
    while (from > 0
        && stop - from < Spans.LONGEST_WORD
        && (Character.isLetter(text[from - 1]) || text[from - 1] == '.')) {
      from--;
    }
    String word = new String(text, from, stop - from);
    return isInitial(text, stop)
        || isOrdinal(text, stop)
        || inCldr.contains(word + '.')
        || isListed(word.toLowerCase(Locale.ROOT), next);
  }

  private boolean isListed(String word, char next) {
    return language.words(LIST, "before-a-name").contains(word)
        || (Character.isDigit(next) && language.words(LIST, "before-a-number").contains(word));
  }

  /** A single letter, as in “J. Smith”, “U.S. Navy” and “5 p.m. Eastern”, but not a pronoun. */
  private boolean isInitial(char[] text, int stop) {
    if (stop < 1 || !Character.isLetter(text[stop - 1])) {
      return false;
    }
    char before = stop < 2 ? ' ' : text[stop - 2];
    boolean pronoun = before != '.' && language.isCapitalPronoun(text[stop - 1]);
    return !pronoun
        && !Character.isLetterOrDigit(before)
        && (before == '.' || Character.isUpperCase(text[stop - 1]));
  }

  /** A number of one or two digits whose stop makes it an ordinal: “am 3. Mai”. */
  private boolean isOrdinal(char[] text, int stop) {
    if (!language.writesOrdinalsWithStop()) {
      return false;
    }
    int from = stop;
    while (from > 0 && stop - from < 3 && Character.isDigit(text[from - 1])) {
      from--;
    }
    return from < stop && stop - from < 3;
  }
}
