package org.broadsheet.entity.token;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.lexicon.Language;
import org.broadsheet.lexicon.WordLists;
import org.broadsheet.text.StopWords;

/**
 * The senses of words and phrases that are known before a text is read: from the lists of {@link
 * WordLists#NAMES}, of English and of the text's language, and from the names of countries and
 * territories in CLDR. Immutable.
 *
 * <p>Words are in lower case with straight apostrophes, phrases have one blank between words.
 */
public final class Lexicon {
  /** The longest phrase, in tokens. */
  public static final int LONGEST_PHRASE = 8;

  /** The sense of the entries of a list, by the list's name. */
  private static final Map<String, LexiconTag> LISTS =
      Map.ofEntries(
          Map.entry("countries", LexiconTag.COUNTRY),
          Map.entry("regions", LexiconTag.PLACE),
          Map.entry("us-states", LexiconTag.PLACE),
          Map.entry("cities", LexiconTag.PLACE),
          Map.entry("groups", LexiconTag.GROUP),
          Map.entry("organisations", LexiconTag.ORGANISATION),
          Map.entry("first-names", LexiconTag.FIRST_NAME),
          Map.entry("surnames", LexiconTag.SURNAME),
          Map.entry("titles", LexiconTag.TITLE),
          Map.entry("organisation-words", LexiconTag.ORGANISATION_WORD),
          Map.entry("place-words", LexiconTag.PLACE_WORD),
          Map.entry("facility-words", LexiconTag.FACILITY_WORD),
          Map.entry("not-names", LexiconTag.NOT_A_NAME),
          Map.entry("common-words", LexiconTag.COMMON),
          Map.entry("calendar", LexiconTag.CALENDAR),
          Map.entry("function-words", LexiconTag.FUNCTION),
          Map.entry("people", LexiconTag.PERSON),
          Map.entry("acronyms", LexiconTag.ACRONYM),
          Map.entry("sports-teams", LexiconTag.ORGANISATION),
          Map.entry("things", LexiconTag.THING),
          Map.entry("thing-words", LexiconTag.THING_WORD),
          Map.entry("thing-beginnings", LexiconTag.THING_BEGINNING));

  /** The senses of a word that is a name by itself. */
  private static final int NAMES =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION,
          LexiconTag.ACRONYM,
          LexiconTag.PERSON);

  private static final int STOP_WORD = LexiconTag.of(LexiconTag.FUNCTION, LexiconTag.COMMON);

  /** What every language shares: the names, and the English lists. */
  private static final Map<String, Integer> SHARED = shared();

  /** The lexicon for English, and for texts of which the language is unknown. */
  public static final Lexicon ENGLISH = new Lexicon(Language.ENGLISH, Map.of());

  private static final Map<String, Lexicon> BY_LANGUAGE = new ConcurrentHashMap<>();

  private static final Set<String> OTHER_LANGUAGES =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .filter(code -> !code.equals(Language.ENGLISH.code()))
          .collect(toUnmodifiableSet());

  private final Language language;
  private final Map<String, Integer> own;

  private Lexicon(Language language, Map<String, Integer> own) {
    this.language = language;
    this.own = own;
  }

  private static Map<String, Integer> shared() {
    var senses = new HashMap<String, Integer>();
    LISTS.forEach(
        (list, sense) -> WordLists.NAMES.lines(list).forEach(entry -> add(senses, entry, sense)));
    addLists(senses, Language.ENGLISH);
    addCountries(senses, ULocale.ENGLISH);
    return senses;
  }

  private static Lexicon other(String code) {
    var language = Language.of(code);
    var senses = new HashMap<String, Integer>();
    addLists(senses, language);
    addCountries(senses, ULocale.forLanguageTag(code));
    return new Lexicon(language, senses);
  }

  /**
   * The lexicon for texts in a language: what every language shares and, for a language that ICU
   * knows, its own lists, its stop words, and its names of countries. For any other code it is the
   * English lexicon.
   */
  public static Lexicon of(String code) {
    return OTHER_LANGUAGES.contains(code)
        ? BY_LANGUAGE.computeIfAbsent(code, Lexicon::other)
        : ENGLISH;
  }

  /** All senses of a word or phrase, as bits; 0 if it is not in any list. */
  public int senses(String phrase) {
    int known = SHARED.getOrDefault(phrase, 0);
    if (own.isEmpty()) {
      return known;
    }
    if (known == 0 && language.hasDotlessI()) {
      // The shared lists have IBM as "ibm"; by Turkish rules it is "ıbm" in lower case.
      known = SHARED.getOrDefault(phrase.replace('ı', 'i'), 0);
    }
    boolean isStopWord = StopWords.BUNDLED.contains(language.code(), phrase);
    return known | own.getOrDefault(phrase, 0) | (isStopWord ? STOP_WORD : 0);
  }

  /** Whether a word alone is the name of a country, group, organisation or famous person. */
  boolean isName(String word) {
    return (senses(word) & NAMES) != 0;
  }

  /** Whether {@link #isName}, or a first name or surname that is not an ordinary word too. */
  boolean isAnyName(String word) {
    int known = senses(word);
    return (known & NAMES) != 0
        || ((known & LexiconTag.of(LexiconTag.FIRST_NAME, LexiconTag.SURNAME)) != 0
            && !LexiconTag.COMMON.in(known));
  }

  /** Whether a word is in the list of ordinary words. */
  public boolean isCommon(String word) {
    return LexiconTag.COMMON.in(senses(word));
  }

  private static void addLists(Map<String, Integer> senses, Language language) {
    LISTS.forEach((list, sense) -> language.lines(list).forEach(e -> add(senses, e, sense)));
  }

  private static void add(Map<String, Integer> senses, String entry, LexiconTag sense) {
    senses.merge(entry, sense.bit(), (a, b) -> a | b);
    for (int blank = entry.indexOf(' '); blank > 0; blank = entry.indexOf(' ', blank + 1)) {
      senses.merge(entry.substring(0, blank), LexiconTag.BEGINNING.bit(), (a, b) -> a | b);
    }
  }

  private static void addCountries(Map<String, Integer> senses, ULocale locale) {
    var names = LocaleDisplayNames.getInstance(locale);
    for (String region : ULocale.getISOCountries()) {
      String name = UCharacter.toLowerCase(locale, names.regionDisplayName(region));
      for (String form : List.of(name, name.replace(" & ", " and ").replace("st. ", "saint "))) {
        add(senses, form.replace('’', '\''), LexiconTag.COUNTRY);
      }
    }
  }
}
