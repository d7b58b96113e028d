package org.broadsheet.entity.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.broadsheet.text.StopWords;

/**
 * What is known of words and phrases before a text is read: the lists on the class path, whose
 * heads say where each is from, and the names of countries and territories in CLDR. Immutable.
 *
 * <p>Words are in lower case with straight apostrophes, phrases have one blank between words.
 */
public final class Lexicon {
  /** The longest phrase, in tokens. */
  public static final int LONGEST_PHRASE = 8;

  private static final String FOLDER = "/org/broadsheet/entity/";

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
          Map.entry("furniture", LexiconTag.FURNITURE),
          Map.entry("acronyms", LexiconTag.ACRONYM),
          Map.entry("sports-teams", LexiconTag.ORGANISATION),
          Map.entry("things", LexiconTag.THING),
          Map.entry("thing-words", LexiconTag.THING_WORD),
          Map.entry("thing-beginnings", LexiconTag.THING_BEGINNING));

  private static final int NAMES =
      LexiconTag.of(
          LexiconTag.COUNTRY,
          LexiconTag.GROUP,
          LexiconTag.ORGANISATION,
          LexiconTag.ACRONYM,
          LexiconTag.PERSON);

  private static final int STOP_WORD = LexiconTag.of(LexiconTag.FUNCTION, LexiconTag.COMMON);

  private static final Lexicon ENGLISH = english();

  private static final Map<String, Lexicon> BY_LANGUAGE = new ConcurrentHashMap<>();

  private static final Set<String> LANGUAGES =
      Arrays.stream(ULocale.getAvailableLocales())
          .map(ULocale::getLanguage)
          .filter(language -> !language.equals("en"))
          .collect(toUnmodifiableSet());

  private final String language;

  /** What is English, for all languages the same map. */
  private final Map<String, Integer> english;

  private final Map<String, Integer> own;

  private Lexicon(String language, Map<String, Integer> english, Map<String, Integer> own) {
    this.language = language;
    this.english = english;
    this.own = own;
  }

  private static Lexicon english() {
    var senses = new HashMap<String, Integer>();
    LISTS.forEach((name, sense) -> lines(name).forEach(entry -> add(senses, entry, sense)));
    addCountries(senses, ULocale.ENGLISH);
    return new Lexicon("en", senses, Map.of());
  }

  private static Lexicon foreign(String language) {
    var senses = new HashMap<String, Integer>();
    addCountries(senses, ULocale.forLanguageTag(language));
    return new Lexicon(language, ENGLISH.english, senses);
  }

  /**
   * The English lists and, in another language that ICU knows, its stop words and the names it has
   * for countries too.
   */
  public static Lexicon of(String language) {
    return LANGUAGES.contains(language)
        ? BY_LANGUAGE.computeIfAbsent(language, Lexicon::foreign)
        : ENGLISH;
  }

  /** All senses of a word or phrase, as bits; 0 for one that is in no list. */
  public int senses(String phrase) {
    int known = english.getOrDefault(phrase, 0);
    if (own.isEmpty()) {
      return known;
    }
    boolean isStopWord = StopWords.BUNDLED.contains(language, phrase);
    return known | own.getOrDefault(phrase, 0) | (isStopWord ? STOP_WORD : 0);
  }

  /** Whether a word alone names a country, group, organisation or famous person. */
  boolean isName(String word) {
    return (senses(word) & NAMES) != 0;
  }

  /** The same, and any name of persons that is no other word. */
  boolean isAnyName(String word) {
    int known = senses(word);
    return (known & NAMES) != 0
        || ((known & LexiconTag.of(LexiconTag.FIRST_NAME, LexiconTag.SURNAME)) != 0
            && !LexiconTag.COMMON.in(known));
  }

  /** Whether it is an ordinary English word. */
  public boolean isCommon(String word) {
    return LexiconTag.COMMON.in(senses(word));
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

  private static Stream<String> lines(String list) {
    try (InputStream file = Lexicon.class.getResourceAsStream(FOLDER + list + ".txt")) {
      if (file == null) {
        throw new IllegalStateException("Not on the class path: " + FOLDER + list + ".txt");
      }
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
