package org.broadsheet.text;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.ibm.icu.util.UResourceBundle;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The words of one language whose full stop does not end the sentence: CLDR's, and for English our
 * own, because CLDR's has “All.”, “Act.” and “Is.” but no “Gov.”.
 *
 * <p>ICU's own filter is not used: it takes the end of a word for the word, and “NATO.” for the
 * abbreviation “O.”.
 */
final class Abbreviations {
  private static final ConcurrentHashMap<String, Abbreviations> READ = new ConcurrentHashMap<>();

  /**
   * Those for which CLDR has a list; for another language ICU would give that of the JVM's default
   * locale.
   */
  private static final Set<String> IN_CLDR = Set.of("de", "es", "fr", "it", "pt", "ru");

  private static final Set<String> BEFORE_A_NAME =
      Set.of(
          "adm", "atty", "brig", "capt", "cmdr", "col", "cpl", "cpt", "det", "dr", "fr", "ft",
          "gen", "gov", "govs", "hon", "insp", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt",
          "pfc", "pres", "prof", "profs", "pvt", "rep", "reps", "rev", "rt", "sen", "sens", "sgt",
          "spc", "st", "supt", "vs");

  private static final Set<String> BEFORE_A_NUMBER =
      Set.of(
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "no",
          "nos", "art", "fig", "pp", "sec", "vol");

  private final String language;
  private final Set<String> listed;

  private Abbreviations(String language, Set<String> listed) {
    this.language = language;
    this.listed = listed;
  }

  static Abbreviations of(String language) {
    return READ.computeIfAbsent(
        language,
        unread -> new Abbreviations(unread, IN_CLDR.contains(unread) ? cldr(unread) : Set.of()));
  }

  private static Set<String> cldr(String language) {
    UResourceBundle list =
        UResourceBundle.getBundleInstance(
                "com/ibm/icu/impl/data/icudata/brkitr",
                language,
                Abbreviations.class.getClassLoader())
            .get("exceptions")
            .get("SentenceBreak");
    return Stream.of(list.getStringArray()).collect(toUnmodifiableSet());
  }

  /**
   * Whether the word that ends in the stop at {@code stop} is abbreviated.
   *
   * @param next what follows after the stop and blanks
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
        || listed.contains(word + '.')
        || (language.equals("en") && isEnglish(word.toLowerCase(Locale.ROOT), next));
  }

  private static boolean isEnglish(String word, char next) {
    return BEFORE_A_NAME.contains(word)
        || (Character.isDigit(next) && BEFORE_A_NUMBER.contains(word));
  }

  /** A single letter, as in “J. Smith”, “U.S. Navy” and “5 p.m. Eastern”, but not the pronoun I. */
  private boolean isInitial(char[] text, int stop) {
    if (stop < 1 || !Character.isLetter(text[stop - 1])) {
      return false;
    }
    char before = stop < 2 ? ' ' : text[stop - 2];
    boolean pronoun = language.equals("en") && text[stop - 1] == 'I' && before != '.';
    return !pronoun
        && !Character.isLetterOrDigit(before)
        && (before == '.' || Character.isUpperCase(text[stop - 1]));
  }

  /** A number of one or two digits before a noun: “am 3. Mai”. */
  private boolean isOrdinal(char[] text, int stop) {
    int from = stop;
    while (from > 0 && stop - from < 3 && Character.isDigit(text[from - 1])) {
      from--;
    }
    return language.equals("de") && from < stop && stop - from < 3;
  }
}
